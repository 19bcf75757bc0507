using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Protocol.Tests;

/// <summary>Throw-away signers of made-up people.</summary>
internal static class Signers
{
    public static ISigningIdentity Rsa { get; } = Make(RSA.Create(2048));

    public static ISigningIdentity P384 { get; } = Make(ECDsa.Create(ECCurve.NamedCurves.nistP384));

    private static SoftwareIdentity Make(AsymmetricAlgorithm key)
    {
        CertificateRequest request = key is RSA rsa
            ? new CertificateRequest("CN=Signataire Fictif", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=Signataire Fictif", (ECDsa)key, HashAlgorithmName.SHA384);
        var from = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        using X509Certificate2 certificate = request.CreateSelfSigned(from, from.AddYears(3));
        return new SoftwareIdentity(key, [X509CertificateLoader.LoadCertificate(certificate.RawData)]);
    }

    internal sealed class Cancelling : ISigningIdentity
    {
        public static readonly RefusalReason Cancelled = new("TEST_CANCELLED", Text.Same("x"), Text.Same("x"), Text.Same("x"));

        public IReadOnlyList<X509Certificate2> Chain => Rsa.Chain;

        public ValueTask<Outcome<byte[]>> SignHashAsync(ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, CancellationToken ct) =>
            ValueTask.FromResult<Outcome<byte[]>>(Cancelled.Refuse());
    }
}
