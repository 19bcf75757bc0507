namespace Ehcert.Pki.Issuing.Rules;

/// <summary>An authority that may have none below it does not make one (RFC 5280 §4.2.1.9).</summary>
internal sealed class PathLengthOfIssuer : ICertificateRule
{
    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context) =>
        context is { Profile: { IsAuthority: true, PathLength: { } below }, Issuer.PathLength: { } allowed } && below >= allowed
            ? "the issuer's path length"
            : null;
}
