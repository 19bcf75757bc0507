using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;

namespace Ehcert.Pki.Tokens;

/// <summary>
/// Who signs encryption tokens: a certificate of the registration of its own. It must not be a CA, or readers would take it for part of the
/// owner's chain, and not the owner's key, or they would find no authentication certificate (keystore-and-etk §2.2).
/// </summary>
/// <param name="Certificate">End certificate with digitalSignature.</param>
/// <param name="Key">Its private key.</param>
public sealed record TokenSigner(X509Certificate2 Certificate, CertificateAuthorityKey Key);
