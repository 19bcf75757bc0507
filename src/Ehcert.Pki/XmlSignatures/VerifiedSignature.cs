using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>
/// A signature whose structure and arithmetic hold. Who the signer is remains open: the certificates come from the message itself and are
/// worth nothing until a chain validator has taken them to a pinned root.
/// </summary>
/// <param name="Element">The element that was signed, whole.</param>
/// <param name="Certificates">The signer's certificate first, then whatever the message brought along.</param>
/// <param name="Algorithm">The algorithm of the signature.</param>
public sealed record VerifiedSignature(XmlElement Element, IReadOnlyList<X509Certificate2> Certificates, SignatureAlgorithm Algorithm)
{
    /// <summary>The certificate whose key made the signature.</summary>
    public X509Certificate2 Signer => Certificates[0];
}
