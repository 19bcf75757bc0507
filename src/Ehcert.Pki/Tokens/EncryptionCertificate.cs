using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;

namespace Ehcert.Pki.Tokens;

/// <summary>
/// The certificate of an encryption key, which the person makes with his own authentication key (ra-protocol §10.3,
/// keystore-and-etk §3.3).
/// </summary>
public static class EncryptionCertificate
{
    private static readonly X509KeyUsageExtension Encipherment =
        new(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, critical: true);

    /// <summary>Makes the certificate. Throws when the authentication key is not the certificate's: a bug.</summary>
    /// <param name="nonce">Answer to the challenge: the serial number.</param>
    /// <param name="authenticationCertificate">Gives names and validity, byte for byte.</param>
    /// <param name="authenticationKey">Signs.</param>
    /// <param name="encryptionKey">Is certified.</param>
    public static X509Certificate2 Create(
        ChallengeNonce nonce, X509Certificate2 authenticationCertificate, AuthenticationKey authenticationKey, EncryptionKey encryptionKey)
    {
        if (!authenticationKey.Matches(authenticationCertificate))
            throw new ArgumentException("The authentication key is not the certificate's.", nameof(authenticationKey));
        HashAlgorithmName hash = HashLike(authenticationCertificate, authenticationKey);
        ReadOnlyMemory<byte> name = authenticationCertificate.SubjectName.RawData;
        var certificate = new ToBeSignedCertificate
        {
            SerialNumber = nonce.SerialNumber.Bytes,
            SignatureAlgorithm = authenticationKey.SignatureGenerator.GetSignatureAlgorithmIdentifier(hash),
            Issuer = name,
            NotBefore = CertificateTime.Of(authenticationCertificate.ValidFrom()),
            NotAfter = CertificateTime.Of(authenticationCertificate.ValidUntil()),
            Subject = name,
            SubjectPublicKeyInfo = encryptionKey.SubjectPublicKeyInfo,
            Extensions = [Encipherment],
        };
        return certificate.Sign(authenticationKey.SignatureGenerator, hash);
    }

    /// <summary>The authority's checks of a certificate handed in for registration, each with its own refusal of <see cref="TokenRefusals"/>.</summary>
    /// <param name="der">The certificate as sent.</param>
    /// <param name="authenticationCertificate">The certificate of the person who sends it; its trust and validity are checked elsewhere.</param>
    /// <param name="expectedSerialNumber">The nonce of the outstanding challenge.</param>
    /// <param name="expectedKey">The key that the challenge was made for, SubjectPublicKeyInfo DER.</param>
    public static Outcome<X509Certificate2> Check(
        ReadOnlyMemory<byte> der, X509Certificate2 authenticationCertificate, SerialNumber expectedSerialNumber, ReadOnlyMemory<byte> expectedKey) =>
        Check(der, authenticationCertificate, serialNumber => serialNumber == expectedSerialNumber, expectedKey);

    /// <summary>The same checks for an authority that keeps only the hash of the nonce.</summary>
    /// <param name="der">The certificate as sent.</param>
    /// <param name="authenticationCertificate">The certificate of the person who sends it; its trust and validity are checked elsewhere.</param>
    /// <param name="expectedNonceHash">SHA-256 of the nonce of the outstanding challenge.</param>
    /// <param name="expectedKey">The key that the challenge was made for, SubjectPublicKeyInfo DER.</param>
    public static Outcome<X509Certificate2> Check(
        ReadOnlyMemory<byte> der,
        X509Certificate2 authenticationCertificate,
        ReadOnlyMemory<byte> expectedNonceHash,
        ReadOnlyMemory<byte> expectedKey) =>
        Check(der, authenticationCertificate, serialNumber => ChallengeNonce.HasHash(serialNumber, expectedNonceHash.Span), expectedKey);

    private static Outcome<X509Certificate2> Check(
        ReadOnlyMemory<byte> der, X509Certificate2 authenticationCertificate, Predicate<SerialNumber> answers, ReadOnlyMemory<byte> expectedKey)
    {
        if (HostileCertificate.Load(der) is not { Version: 3 } certificate)
            return TokenRefusals.NotACertificate.Refuse();
        RefusalReason? reason = certificate switch
        {
            _ when !answers(SerialNumber.Of(certificate)) => TokenRefusals.ChallengeNotAnswered,
            _ when !certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(expectedKey.Span) => TokenRefusals.AnotherKey,
            _ => WrongWith(certificate, authenticationCertificate),
        };
        return reason is null ? certificate : reason.Refuse();
    }

    /// <summary>What is wrong with an encryption certificate in the light of the authentication certificate; null when nothing is.</summary>
    internal static RefusalReason? WrongWith(X509Certificate2 certificate, X509Certificate2 authenticationCertificate)
    {
        ReadOnlySpan<byte> owner = authenticationCertificate.SubjectName.RawData;
        if (!owner.SequenceEqual(certificate.SubjectName.RawData) || !owner.SequenceEqual(certificate.IssuerName.RawData))
            return TokenRefusals.AnotherOwner;
        if (PublicKeyInfo.Read(certificate.PublicKey.ExportSubjectPublicKeyInfo()) is not RsaPublicKey key || WeakKeys.Weakness(key) is not null)
            return TokenRefusals.UnsuitableKey;
        if (certificate.NotBefore < authenticationCertificate.NotBefore || certificate.NotAfter > authenticationCertificate.NotAfter)
            return TokenRefusals.ValidityExceeded;
        if (certificate.IsAuthority() || !IsForEnciphermentAlone(certificate))
            return TokenRefusals.WrongKeyUsage;
        return CertificateSignature.IsBy(authenticationCertificate.PublicKey, certificate) ? null : TokenRefusals.SignatureWrong;
    }

    /// <summary>keyEncipherment and dataEncipherment, critical, and no third: with one of them missing the owner's software finds no key.</summary>
    private static bool IsForEnciphermentAlone(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().ToArray() is [{ Critical: true } usage]
        && usage.RawData.AsSpan().SequenceEqual(Encipherment.RawData);

    /// <summary>The digest that the authentication certificate itself was signed with, as the official code does, when it suits the key.</summary>
    private static HashAlgorithmName HashLike(X509Certificate2 authenticationCertificate, AuthenticationKey key) =>
        SignatureAlgorithm.Find(authenticationCertificate.SignatureAlgorithm.Value) is { } algorithm && algorithm.IsRsa == key.Algorithm is RSA
            ? algorithm.Hash
            : key.HashAlgorithm;
}
