using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Issuing;

/// <summary>How the subject of a certificate is built.</summary>
internal enum SubjectShape
{
    /// <summary>C, O, serialNumber, CN of an authority or one of its signers.</summary>
    Authority,

    /// <summary>The subject of an eHealth certificate (keystore-and-etk §3.4; see <see cref="Domain.CertificateSubject"/>).</summary>
    EHealth,
}

/// <summary>What a kind of certificate must look like; the policy rules hold every certificate to it before it is signed.</summary>
/// <param name="Name">For people and logs.</param>
/// <param name="Subject">How the subject is built.</param>
/// <param name="KeyUsage">The exact key usage.</param>
/// <param name="ExtendedKeyUsages">The exact extended key usages, in order; empty when the extension is left out.</param>
/// <param name="IsAuthority">Whether it may sign certificates.</param>
/// <param name="PathLength">How many authorities may stand below it.</param>
/// <param name="MaximumValidity">The longest time that it may be valid for.</param>
/// <param name="ExtensionOrder">The only extensions it may have, in this order.</param>
/// <param name="Required">Those that must be there.</param>
internal sealed record CertificateProfile(
    string Name,
    SubjectShape Subject,
    X509KeyUsageFlags KeyUsage,
    IReadOnlyList<string> ExtendedKeyUsages,
    bool IsAuthority,
    int? PathLength,
    TimeSpan MaximumValidity,
    IReadOnlyList<string> ExtensionOrder,
    IReadOnlyList<string> Required)
{
    private const X509KeyUsageFlags SignsCertificates = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;

    private static readonly string[] AuthorityExtensions =
    [
        Oids.BasicConstraints, Oids.AuthorityKeyIdentifier, Oids.AuthorityInformationAccess, Oids.CertificatePolicies,
        Oids.CrlDistributionPoints, Oids.SubjectKeyIdentifier, Oids.KeyUsage,
    ];

    private static readonly string[] SignerExtensions =
    [
        Oids.BasicConstraints, Oids.AuthorityKeyIdentifier, Oids.AuthorityInformationAccess, Oids.ExtendedKeyUsage, Oids.OcspNoCheck,
        Oids.CrlDistributionPoints, Oids.SubjectKeyIdentifier, Oids.KeyUsage,
    ];

    /// <summary>Root: one level of issuing authorities below it, twenty-five years (keystore-and-etk §3.2).</summary>
    public static CertificateProfile Root { get; } = new(
        "root",
        SubjectShape.Authority,
        SignsCertificates,
        [],
        IsAuthority: true,
        PathLength: 1,
        Years(25),
        [Oids.BasicConstraints, Oids.SubjectKeyIdentifier, Oids.KeyUsage],
        [Oids.BasicConstraints, Oids.SubjectKeyIdentifier, Oids.KeyUsage]);

    /// <summary>Issuing authority: no authority below it, ten years (keystore-and-etk §3.2).</summary>
    public static CertificateProfile IssuingAuthority { get; } = new(
        "issuing authority",
        SubjectShape.Authority,
        SignsCertificates,
        [],
        IsAuthority: true,
        PathLength: 0,
        Years(15),
        AuthorityExtensions,
        [Oids.BasicConstraints, Oids.AuthorityKeyIdentifier, Oids.SubjectKeyIdentifier, Oids.KeyUsage]);

    /// <summary>Signer of encryption tokens: digitalSignature and no authority (keystore-and-etk §2.1).</summary>
    public static CertificateProfile TokenSigner { get; } = new(
        "token signer",
        SubjectShape.Authority,
        X509KeyUsageFlags.DigitalSignature,
        [],
        IsAuthority: false,
        PathLength: null,
        Years(10),
        SignerExtensions,
        [Oids.BasicConstraints, Oids.AuthorityKeyIdentifier, Oids.SubjectKeyIdentifier, Oids.KeyUsage]);

    /// <summary>Delegated OCSP responder (RFC 6960 §4.2.2.2).</summary>
    public static CertificateProfile OcspResponder { get; } = new(
        "OCSP responder",
        SubjectShape.Authority,
        X509KeyUsageFlags.DigitalSignature,
        [Oids.OcspSigning],
        IsAuthority: false,
        PathLength: null,
        Years(10),
        SignerExtensions,
        [Oids.BasicConstraints, Oids.AuthorityKeyIdentifier, Oids.ExtendedKeyUsage, Oids.OcspNoCheck, Oids.SubjectKeyIdentifier, Oids.KeyUsage]);

    /// <summary>A person's or organisation's eHealth certificate (keystore-and-etk §3.1).</summary>
    public static CertificateProfile Authentication { get; } = new(
        "authentication",
        SubjectShape.EHealth,
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.KeyEncipherment,
        [Oids.ClientAuthentication, Oids.EmailProtection],
        IsAuthority: false,
        PathLength: null,
        Years(5),
        [
            Oids.BasicConstraints, Oids.AuthorityKeyIdentifier, Oids.AuthorityInformationAccess, Oids.CertificatePolicies, Oids.ExtendedKeyUsage,
            Oids.CrlDistributionPoints, Oids.SubjectKeyIdentifier, Oids.KeyUsage,
        ],
        [
            Oids.BasicConstraints, Oids.AuthorityKeyIdentifier, Oids.CertificatePolicies, Oids.ExtendedKeyUsage, Oids.SubjectKeyIdentifier, Oids.KeyUsage,
        ]);

    private static TimeSpan Years(int years) => TimeSpan.FromDays((366 * years) + 1);
}
