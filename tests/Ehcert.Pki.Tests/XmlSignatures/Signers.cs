using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Pki.Tests.XmlSignatures;

/// <summary>Throw-away signers of made-up people.</summary>
internal static class Signers
{
    private static readonly DateTimeOffset From = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public static SoftwareIdentity Rsa { get; } = MakeRsa(2048);

    public static SoftwareIdentity P384 { get; } = MakeEc(ECCurve.NamedCurves.nistP384);

    public static SoftwareIdentity P256 { get; } = MakeEc(ECCurve.NamedCurves.nistP256);

    public static SoftwareIdentity MakeRsa(int bits)
    {
        var key = RSA.Create(bits);
        return new SoftwareIdentity(key, [Certificate(new CertificateRequest("CN=Signataire Fictif", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))]);
    }

    public static SoftwareIdentity MakeEc(ECCurve curve)
    {
        var key = ECDsa.Create(curve);
        return new SoftwareIdentity(key, [Certificate(new CertificateRequest("CN=Signataire Fictif EC", key, HashAlgorithmName.SHA384))]);
    }

    private static X509Certificate2 Certificate(CertificateRequest request)
    {
        using X509Certificate2 withKey = request.CreateSelfSigned(From, From.AddYears(3));
        return X509CertificateLoader.LoadCertificate(withKey.RawData);
    }
}
