using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;

namespace Ehcert.Eid.Virtual;

/// <summary>Issues the certificates of a card with the profile of real ones (eID certificate policy; leaf profile of cards 1.7 and 1.8).</summary>
/// <param name="issuer">Whose name they bear.</param>
/// <param name="signer">The key that signs them: the issuer's, unless they shall be forged.</param>
/// <param name="addresses">Where their status is asked.</param>
/// <param name="statement">Address of the practice statement.</param>
internal sealed class CardCertificateProfile(CertificateAuthority issuer, CertificateAuthorityKey signer, StatusAddresses addresses, Uri statement)
{
    // 2.16.56.12.1.1: the policies of the card's certificates; .2 citizens, .7 foreigners; below them .1 signature, .2 authentication; .4 National Register.
    private const string Policies = "2.16.56.12.1.1";
    private const string Notice = "Virtual card of a person who does not exist. This certificate has no value.";

    /// <summary>The person's certificate for one key.</summary>
    public X509Certificate2 Issue(CardKey key, VirtualPerson person, PublicKey publicKey, bool foreign, DateTimeOffset from, DateTimeOffset until)
    {
        bool signs = key == CardKey.Signature;
        string firstName = person.GivenNames.Split(' ')[0];
        X500DistinguishedName subject = CertificateParts.Name(
            (CertificateParts.Country, "BE"),
            (CertificateParts.CommonName, $"{firstName} {person.Surname} ({(signs ? "Signature" : "Authentication")})".Trim()),
            (CertificateParts.Surname, person.Surname),
            (CertificateParts.GivenName, person.GivenNames),
            (CertificateParts.SerialNumber, person.NationalNumber.Digits));
        string policy = $"{Policies}.{(foreign ? 7 : 2)}.{(signs ? 1 : 2)}";
        List<X509Extension> extensions =
        [
            AuthorityKey(),
            CertificateParts.Policy(policy, statement, signs ? Notice : null),
            new X509KeyUsageExtension(signs ? X509KeyUsageFlags.NonRepudiation : X509KeyUsageFlags.DigitalSignature, critical: true),
            signs ? CertificateParts.Qualified() : CertificateParts.ForClients(),
            .. Addresses(),
        ];

        // Older cards: subject key identifier, no basic constraints; cards of 1.8 the other way round.
        extensions.Add(publicKey.Oid.Value == RsaEncryption
            ? new X509SubjectKeyIdentifierExtension(publicKey, critical: false)
            : X509BasicConstraintsExtension.CreateForEndEntity(critical: true));
        return Sign(subject, publicKey, extensions, from, until);
    }

    /// <summary>The certificate of the (virtual) National Register, directly under a root.</summary>
    public X509Certificate2 IssueNationalRegister(PublicKey publicKey, DateTimeOffset from, DateTimeOffset until) => Sign(
        CertificateParts.Name(
            (CertificateParts.Country, "BE"), (CertificateParts.Organisation, "Virtual RRN (no value)"), (CertificateParts.CommonName, "Virtual RRN")),
        publicKey,
        [
            X509BasicConstraintsExtension.CreateForEndEntity(critical: true),
            AuthorityKey(),
            CertificateParts.Policy($"{Policies}.4", statement, null),
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true),
            new X509SubjectKeyIdentifierExtension(publicKey, critical: false),
            .. Addresses(),
        ],
        from,
        until);

    private const string RsaEncryption = "1.2.840.113549.1.1.1";

    private X509AuthorityKeyIdentifierExtension AuthorityKey() => X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
        issuer.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single());

    private IEnumerable<X509Extension> Addresses() =>
    [
        new X509AuthorityInformationAccessExtension([addresses.Ocsp!.AbsoluteUri], [addresses.CaCertificate!.AbsoluteUri]),
        CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([addresses.Crl!.AbsoluteUri]),
    ];

    private X509Certificate2 Sign(X500DistinguishedName subject, PublicKey key, List<X509Extension> extensions, DateTimeOffset from, DateTimeOffset until)
    {
        CertificateRequest request = new(subject, key, signer.HashAlgorithm);
        extensions.ForEach(request.CertificateExtensions.Add);
        return request.Create(
            issuer.Certificate.SubjectName, signer.SignatureGenerator, from, until, SerialNumber.Draw().Bytes.Span);
    }
}
