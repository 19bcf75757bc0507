using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>What the signer of a certificate request agrees to.</summary>
/// <param name="DistinguishedName">Subject of the future certificate, in the escaped text form.</param>
/// <param name="Signer">The person who will sign.</param>
/// <param name="Text">An HTML document per language.</param>
public sealed record Contract(string DistinguishedName, Actor Signer, LocalizedText Text)
{
    /// <summary>
    /// The subject, or why it is none. Values in quotes are refused: the wire knows only escaped ones, and readers of quotes differ.
    /// </summary>
    public Outcome<CertificateSubject> ToSubject() =>
        HasQuotedValue(DistinguishedName) ? SubjectRefusals.Unreadable.Refuse() : CertificateSubject.Parse(DistinguishedName);

    /// <summary>Nothing: contracts are personal.</summary>
    public override string ToString() => nameof(Contract);

    private static bool HasQuotedValue(string name)
    {
        for (int at = name.IndexOf('"'); at >= 0; at = name.IndexOf('"', at + 1))
        {
            if (at == 0 || name[at - 1] != '\\')
                return true;
        }

        return false;
    }

    internal static Contract Read(ElementReader element) => new(
        element.Text(Namespaces.CertRaCore, "DN"),
        Actor.Read(element.Child(Namespaces.CertRaCore, "Signer")),
        LocalizedText.Read(element.Child(Namespaces.CertRaCore, "Text")));

    internal void Write(ElementWriter writer, string uri)
    {
        writer.Start(uri, "Contract");
        writer.Text(Namespaces.CertRaCore, "DN", DistinguishedName);
        Signer.Write(writer, Namespaces.CertRaCore, "Signer");
        Text.Write(writer, "Text");
        writer.End();
    }
}

/// <summary>What the signer of a revocation agrees to.</summary>
/// <param name="DistinguishedName">Subject of the certificate, in the escaped text form.</param>
/// <param name="Signer">The person who will sign.</param>
/// <param name="Reason">Why it is revoked.</param>
/// <param name="Text">An HTML document per language.</param>
public sealed record RevocationContract(string DistinguishedName, Actor Signer, RevocationReason Reason, LocalizedText Text)
{
    /// <summary>Nothing: contracts are personal.</summary>
    public override string ToString() => nameof(RevocationContract);

    internal static RevocationContract Read(ElementReader element) => new(
        element.Text(Namespaces.CertRaCore, "DN"),
        Actor.Read(element.Child(Namespaces.CertRaCore, "Signer")),
        ReadReason(element, Namespaces.CertRaCore),
        LocalizedText.Read(element.Child(Namespaces.CertRaCore, "Text")));

    internal static RevocationReason ReadReason(ElementReader element, string uri)
    {
        if (RevocationReason.FromWire(element.Text(uri, "RevocationReason").Trim()) is { } reason)
            return reason;
        element.Note("RevocationReason");
        return default;
    }

    internal void Write(ElementWriter writer, string uri)
    {
        writer.Start(uri, "Contract");
        writer.Text(Namespaces.CertRaCore, "DN", DistinguishedName);
        Signer.Write(writer, Namespaces.CertRaCore, "Signer");
        writer.Text(Namespaces.CertRaCore, "RevocationReason", Reason.WireName());
        Text.Write(writer, "Text");
        writer.End();
    }
}
