namespace Ehcert.Pki.Issuing.Rules;

/// <summary>No extension twice (RFC 5280 §4.2), none that the profile does not know, none missing, and all in the profile's order.</summary>
internal sealed class ExtensionsOfProfile : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        string[] present = [.. certificate.Extensions.Select(extension => extension.Oid!.Value!)];
        if (context.Profile.Required.Except(present, StringComparer.Ordinal).FirstOrDefault() is { } missing)
            return $"{missing} is missing";
        if (present.Except(context.Profile.ExtensionOrder, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            return $"{unknown} does not belong";
        return context.Profile.ExtensionOrder.Where(present.Contains).SequenceEqual(present, StringComparer.Ordinal)
            ? null
            : "extensions repeated or in another order";
    }
}
