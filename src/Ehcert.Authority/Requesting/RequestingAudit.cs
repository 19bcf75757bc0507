using Ehcert.Authority.Audit;

namespace Ehcert.Authority.Requesting;

/// <summary>A certificate was requested with a signed contract.</summary>
internal sealed record CertificateRequested(
    string Certificate, string Subject, string Signer, string Contract, bool ValidatedAutomatically, string? Replaces)
    : AuditEvent("certificate.requested", Certificate);
