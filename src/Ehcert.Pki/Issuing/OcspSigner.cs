using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing;

/// <summary>Who answers status questions for an authority.</summary>
/// <param name="Authority">Certificate of the authority whose certificates are asked about.</param>
/// <param name="Responder">Certificate of the answering key: one that the authority delegated to, or the authority's own.</param>
/// <param name="Key">The answering key.</param>
public sealed record OcspSigner(X509Certificate2 Authority, X509Certificate2 Responder, CertificateAuthorityKey Key)
{
    /// <summary>The authority answers with its own key.</summary>
    public static OcspSigner Itself(CertificateAuthority authority) => new(authority.Certificate, authority.Certificate, authority.Key);

    internal bool IsDelegated => !Responder.RawDataMemory.Span.SequenceEqual(Authority.RawDataMemory.Span);
}
