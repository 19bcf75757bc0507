using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Issuing;

/// <summary>An entry of a revocation list.</summary>
/// <param name="SerialNumber">The certificate.</param>
/// <param name="RevokedAt">Since when it is no longer good; whole seconds.</param>
/// <param name="Reason">Why (RFC 5280 §5.3.1).</param>
public sealed record RevokedCertificate(SerialNumber SerialNumber, DateTimeOffset RevokedAt, X509RevocationReason Reason)
{
    /// <summary>An entry with a reason as the registration protocol gives it.</summary>
    public RevokedCertificate(SerialNumber serialNumber, DateTimeOffset revokedAt, RevocationReason reason)
        : this(serialNumber, revokedAt, (X509RevocationReason)reason.CrlReasonCode())
    {
    }
}
