namespace Ehcert.Authority.Mails;

/// <summary>The events a person is written about.</summary>
internal enum MailKind
{
    Received,
    Ready,
    Refused,
}

/// <summary>Which mail: one per event and certificate. Written <c>Ready/BE1B…</c>.</summary>
internal sealed record MailKey(MailKind Kind, string PublicKeyIdentifier)
{
    public static MailKey Parse(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return new(Enum.Parse<MailKind>(text[..slash]), text[(slash + 1)..]);
    }

    public override string ToString() => $"{Kind}/{PublicKeyIdentifier}";
}
