using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Issuing.Rules;

/// <summary>Only strong keys of known kinds are certified.</summary>
internal sealed class KeyStrength : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context) =>
        PublicKeyInfo.Read(certificate.SubjectPublicKeyInfo) is { } key ? WeakKeys.Weakness(key) : "not a public key";
}
