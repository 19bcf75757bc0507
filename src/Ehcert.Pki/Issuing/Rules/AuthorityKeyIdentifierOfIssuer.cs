using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>The authority key identifier is the issuer's subject key identifier, alone (RFC 5280 §4.2.1.1); a root has none.</summary>
internal sealed class AuthorityKeyIdentifierOfIssuer : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        X509Extension? extension = certificate.Find(Oids.AuthorityKeyIdentifier);
        if (context.Issuer.KeyIdentifier is not { } identifier)
            return extension is null ? null : "authority key identifier in a root";
        var wanted = X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(identifier.Span);
        return extension is { Critical: false } && extension.RawData.AsSpan().SequenceEqual(wanted.RawData)
            ? null
            : "another authority key identifier";
    }
}
