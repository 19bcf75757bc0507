using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>
/// A key that can sign together with its certificates. A card and a PIN may stand behind it, so signing takes time and may be refused.
/// </summary>
public interface ISigningIdentity
{
    /// <summary>The certificate of the key first, then its issuers in order; never empty.</summary>
    IReadOnlyList<X509Certificate2> Chain { get; }

    /// <summary>
    /// Signs a hash. RSA keys answer with PKCS#1 v1.5 (RFC 8017 §8.2), EC keys with <c>r‖s</c> in fixed width (IEEE P1363).
    /// </summary>
    /// <param name="hash">The hash to sign.</param>
    /// <param name="algorithm">What the hash was made with: SHA-256 for RSA and P-256, SHA-384 for P-384.</param>
    /// <param name="ct">Stops waiting for the card or its holder.</param>
    ValueTask<Outcome<byte[]>> SignHashAsync(ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, CancellationToken ct);
}
