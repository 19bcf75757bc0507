using Ehcert.Authority.Audit;

namespace Ehcert.Authority.Statuses;

/// <summary>A certificate was revoked.</summary>
/// <param name="Certificate">Its public key identifier.</param>
/// <param name="IssuingCa">Name of its CA.</param>
/// <param name="SerialNumber">Its decimal serial number.</param>
/// <param name="Reason">Reason as on the wire.</param>
internal sealed record CertificateRevoked(string Certificate, string IssuingCa, string SerialNumber, string Reason)
    : AuditEvent(EventKind, Certificate)
{
    public const string EventKind = "certificate.revoked";
}

/// <summary>A list of revoked certificates was signed.</summary>
/// <param name="IssuingCa">Name of the CA.</param>
/// <param name="Number">Its CRL number.</param>
/// <param name="Entries">How many certificates it names.</param>
/// <param name="Sha256">SHA-256 of the list, hexadecimal.</param>
internal sealed record RevocationListSigned(string IssuingCa, long Number, int Entries, string Sha256) : AuditEvent(EventKind, About: null)
{
    public const string EventKind = "crl.signed";
}
