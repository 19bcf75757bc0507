using Ehcert.Authority.Audit;

namespace Ehcert.Authority.Issuing;

/// <summary>A certificate passed every policy rule and was written down; it will be signed.</summary>
/// <param name="Certificate">Public key identifier of the request.</param>
/// <param name="IssuingCa">Name of the CA that will sign.</param>
/// <param name="SerialNumber">Decimal serial number.</param>
/// <param name="ToBeSignedSha256">SHA-256 of the bytes to be signed, hexadecimal.</param>
internal sealed record CertificatePrepared(string Certificate, string IssuingCa, string SerialNumber, string ToBeSignedSha256)
    : AuditEvent("certificate.prepared", Certificate);

/// <summary>A certificate was signed and stored.</summary>
/// <param name="Certificate">Public key identifier of the request.</param>
/// <param name="IssuingCa">Name of the CA that signed.</param>
/// <param name="SerialNumber">Decimal serial number.</param>
/// <param name="Sha256">Fingerprint of the certificate, hexadecimal.</param>
internal sealed record CertificateIssued(string Certificate, string IssuingCa, string SerialNumber, string Sha256)
    : AuditEvent("certificate.issued", Certificate);
