namespace Ehcert.Pki.Issuing.Rules;

/// <summary>One rule of the certificate policy.</summary>
internal interface ICertificateRule
{
    /// <summary>What is wrong with the certificate, in technical English and without personal data; null when nothing is.</summary>
    string? Objection(ToBeSignedCertificate certificate, IssuanceContext context);
}

/// <summary>What a rule may look at besides the certificate.</summary>
/// <param name="Encoded">The bytes that will be signed.</param>
/// <param name="Profile">What the certificate is meant to be.</param>
/// <param name="Issuer">Who will sign it.</param>
internal sealed record IssuanceContext(ReadOnlyMemory<byte> Encoded, CertificateProfile Profile, IssuerIdentity Issuer);
