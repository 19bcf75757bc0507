using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;

namespace Ehcert.Eid.Virtual;

/// <summary>Makes a card: keys, certificates, files.</summary>
internal sealed class CardProduction(AuthorityFamily family, VirtualAddresses addresses, VirtualKeys keys, TimeProvider time)
{
    private const byte AuthenticationKey = 0x82;
    private const byte SignatureKey = 0x83;

    /// <summary>Which authority issues for such a card.</summary>
    public VirtualCa Issuer(CardMake make) => make.Foreign ? family.Foreigner : family.Citizen;

    public CardContent Produce(VirtualPerson person, CardMake make, CardIssuance issuance)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        DateOnly from = person.ValidFrom ?? today.AddYears(-1);
        CardValidity validity = new(from, person.ValidUntil ?? from.AddYears(10));
        byte[] chipSerial = [0x53, 0x4C, .. RandomNumberGenerator.GetBytes(14)];
        AsymmetricAlgorithm authenticationKey = make.HasEcKeys ? VirtualKeys.Ec() : keys.Rsa("card authentication");
        AsymmetricAlgorithm signatureKey = make.HasEcKeys ? VirtualKeys.Ec() : keys.Rsa("card signature");
        ECDsa? basicKey = make.HasEcKeys ? VirtualKeys.Ec() : null;
        X509Certificate2? Certificate(CardKey key, AsymmetricAlgorithm pair, bool wanted) =>
            wanted ? Issue(key, pair, person, make, issuance, validity) : null;
        X509Certificate2? authentication = Certificate(CardKey.Authentication, authenticationKey, make.HasAuthentication);
        X509Certificate2? signature = Certificate(CardKey.Signature, signatureKey, make.HasSignature);
        return new CardContent(
            person,
            make,
            chipSerial,
            Files(person, make, issuance, validity, chipSerial, basicKey, authentication, signature),
            new Dictionary<byte, CardPrivateKey>
            {
                [AuthenticationKey] = new(authenticationKey, IsActivated: make.HasAuthentication),
                [SignatureKey] = new(signatureKey, IsActivated: make is { HasSignature: true, SignatureActivated: true }),
            },
            basicKey,
            authentication,
            signature);
    }

    private X509Certificate2 Issue(
        CardKey key, AsymmetricAlgorithm pair, VirtualPerson person, CardMake make, CardIssuance issuance, CardValidity validity)
    {
        VirtualCa ca = Issuer(make);
        CertificateAuthorityKey signer = issuance.ForgedIssuer ? AnotherKey(make) : ca.Authority.Key;
        CardCertificateProfile profile = new(ca.Authority, signer, addresses.Of(ca.Name), addresses.Statement);
        DateTimeOffset from = issuance.CertificatesFrom ?? new DateTimeOffset(validity.From, TimeOnly.MinValue, TimeSpan.Zero);
        DateTimeOffset until = issuance.CertificatesUntil ?? new DateTimeOffset(validity.Until, new TimeOnly(23, 59, 59), TimeSpan.Zero);
        PublicKey publicKey = PublicKey.CreateFromSubjectPublicKeyInfo(pair.ExportSubjectPublicKeyInfo(), out _);
        return profile.Issue(key, issuance.CertificatesOf ?? person, publicKey, make.Foreign, from, until);
    }

    private Dictionary<FilePath, byte[]> Files(
        VirtualPerson person, CardMake make, CardIssuance issuance, CardValidity validity, byte[] chipSerial, ECDsa? basicKey,
        X509Certificate2? authentication, X509Certificate2? signature)
    {
        byte[] photo = Portrait.Of(person);
        byte[]? basicPublicKey = basicKey?.ExportSubjectPublicKeyInfo();
        byte[] identity = IdentityFiles.Identity(person, make, validity, chipSerial, photo, basicPublicKey);
        byte[] identitySignature = family.Register.Sign(identity, issuance.IdentityHash);
        if (issuance.CorruptIdentitySignature)
            identitySignature[20] ^= 0x01;
        if (issuance.WrongPhoto)
            photo[photo.Length / 2] ^= 0x01;
        byte[] address = IdentityFiles.Address(person);
        byte[] signedAddress = [.. address.AsSpan().TrimEnd((byte)0), .. identitySignature];
        Dictionary<FilePath, byte[]> files = new()
        {
            [FilePath.ApplicationDirectory] = Pkcs15.ApplicationDirectory(),
            [FilePath.ObjectDirectory] = Pkcs15.ObjectDirectory(),
            [FilePath.TokenInfo] = Pkcs15.TokenInfo(make.Applet, chipSerial),
            [FilePath.AuthenticationObjects] = Pkcs15.AuthenticationObjects(),
            [FilePath.PrivateKeys] = Pkcs15.PrivateKeys(make.HasEcKeys),
            [FilePath.Certificates] = Pkcs15.Certificates(make.Applet, authentication is not null, signature is not null),
            [FilePath.AuthenticationCertificate] = CertificateFile(make, authentication),
            [FilePath.SignatureCertificate] = CertificateFile(make, signature),
            [FilePath.CaCertificate] = CertificateFile(make, Issuer(make).Certificate),
            [FilePath.RootCertificate] = CertificateFile(make, family.Root.Certificate),
            [FilePath.RrnCertificate] = CertificateFile(make, family.Register.Certificate),
            [FilePath.Identity] = identity,
            [FilePath.IdentitySignature] = identitySignature,
            [FilePath.Address] = address,
            [FilePath.AddressSignature] = family.Register.Sign(signedAddress, issuance.IdentityHash),
            [FilePath.Photo] = photo,
        };
        if (basicPublicKey is not null)
        {
            files[FilePath.BasicPublicKey] = basicPublicKey;
        }
        else
        {
            files[FilePath.RoleKey] = new byte[2];
            files[FilePath.Preferences] = new byte[100];
        }

        return files;
    }

    private CertificateAuthorityKey AnotherKey(CardMake make) =>
        AuthorityFoundation.Key(make.EcIssuers ? VirtualKeys.Ec() : keys.Rsa("forger"));

    private static byte[] CertificateFile(CardMake make, X509Certificate2? certificate) => certificate is null
        ? new byte[AppletLayout.AbsentCertificateLength(make.Applet)]
        : [.. certificate.RawDataMemory.Span, .. new byte[AppletLayout.CertificatePadding(make.Applet)]];
}
