using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Keys;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Ehcert.Pki.Issuing;

/// <summary>An authority with the hashes by which questions name it (RFC 6960 §4.1.1), SHA-1 and SHA-256.</summary>
internal sealed class AnsweringAuthority
{
    private readonly Dictionary<string, (byte[] Name, byte[] Key)> _hashes;

    public AnsweringAuthority(OcspSigner signer)
    {
        if (!signer.Key.Matches(signer.Responder))
            throw new ArgumentException("The responder certificate certifies another key.", nameof(signer));
        Certificate = signer.Authority;
        ResponderId = new RespID(PublicKeyFactory.CreateKey(signer.Key.SubjectPublicKeyInfo.ToArray()));
        Signature = new AuthoritySignature(signer.Key);
        Embedded = signer.IsDelegated ? [new X509CertificateParser().ReadCertificate(signer.Responder.RawData)] : [];
        byte[] name = signer.Authority.SubjectName.RawData;
        byte[] key = PublicKeyInfo.Read(signer.Authority.PublicKey.ExportSubjectPublicKeyInfo())!.KeyBits.ToArray();
#pragma warning disable CA5350 // RFC 6960 and RFC 5019 identify issuers by SHA-1; it secures nothing here
        _hashes = new(StringComparer.Ordinal)
        {
            [Oids.Sha1] = (SHA1.HashData(name), SHA1.HashData(key)),
            [Oids.Sha256] = (SHA256.HashData(name), SHA256.HashData(key)),
        };
#pragma warning restore CA5350
    }

    public X509Certificate2 Certificate { get; }

    public RespID ResponderId { get; }

    public AuthoritySignature Signature { get; }

    /// <summary>Certificates that go with an answer: the delegated responder's.</summary>
    public Org.BouncyCastle.X509.X509Certificate[] Embedded { get; }

    public bool IsAbout(CertificateID id) =>
        _hashes.TryGetValue(id.HashAlgOid, out (byte[] Name, byte[] Key) hashes)
        && id.GetIssuerNameHash().AsSpan().SequenceEqual(hashes.Name)
        && id.GetIssuerKeyHash().AsSpan().SequenceEqual(hashes.Key);
}
