using System.Text.Json.Serialization;

namespace Ehcert.Authority.Audit;

/// <summary>
/// Something that happened and must stay provable. Each slice declares its own sealed records beside the deed; their other
/// properties are written as JSON, so they hold plain values and never a secret.
/// </summary>
/// <param name="Kind">Stable name in the past tense, such as <c>certificate.issued</c>.</param>
/// <param name="About">Public key identifier of the certificate it is about (40 upper-case hexadecimal digits), or null.</param>
internal abstract record AuditEvent([property: JsonIgnore] string Kind, [property: JsonIgnore] string? About);

/// <summary>A request that carried a signature and was turned down.</summary>
/// <param name="Operation">Operation of the wire protocol.</param>
/// <param name="RequestId">The request's own <c>Id</c>.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Field">Input field it was about, or null.</param>
/// <param name="SignerCertificateSha256">SHA-256 of the signer's certificate, hexadecimal, when one could be read.</param>
/// <param name="Certificate">Public key identifier of the certificate it was about, when known.</param>
internal sealed record SignedRequestRefused(
    string Operation, string RequestId, string Code, string? Field, string? SignerCertificateSha256, string? Certificate)
    : AuditEvent("request.refused", Certificate);
