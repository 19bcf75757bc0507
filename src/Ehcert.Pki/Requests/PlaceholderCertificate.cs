using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Requests;

/// <summary>
/// The certificate that keeps a new key's place in a keystore until the real one is delivered (ra-protocol §9.6): a keystore entry
/// cannot be without one. Nobody trusts it: it was valid for a minute, yesterday.
/// </summary>
public static class PlaceholderCertificate
{
    private static readonly X500DistinguishedName Name = new("C=Dummy");
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <summary>Makes one: subject and issuer <c>C=Dummy</c>, serial number 0, signed by the key itself.</summary>
    public static X509Certificate2 Create(AuthenticationKey key, DateTimeOffset now)
    {
        var certificate = new ToBeSignedCertificate
        {
            SerialNumber = default(SerialNumber).Bytes,
            SignatureAlgorithm = key.SignatureGenerator.GetSignatureAlgorithmIdentifier(key.HashAlgorithm),
            Issuer = Name.RawData,
            NotBefore = CertificateTime.Of(now - Age),
            NotAfter = CertificateTime.Of(now - Age + Lifetime),
            Subject = Name.RawData,
            SubjectPublicKeyInfo = key.SubjectPublicKeyInfo,
            Extensions = [new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, critical: true)],
        };
        return certificate.Sign(key.SignatureGenerator, key.HashAlgorithm);
    }

    /// <summary>True for a certificate whose subject is <c>C=Dummy</c>, whatever string type it was written with.</summary>
    public static bool IsPlaceholder(X509Certificate2 certificate) =>
        DistinguishedNames.NameAttribute.ReadAll(certificate.SubjectName.RawData) is [{ Type: Oids.Country, Value: "Dummy" }];
}
