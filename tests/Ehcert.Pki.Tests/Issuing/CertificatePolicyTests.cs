using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Issuing.Rules;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Tests.Demo;

namespace Ehcert.Pki.Tests.Issuing;

/// <summary>Every rule of the certificate policy with a good certificate and a bad one.</summary>
public sealed class CertificatePolicyTests
{
    private static readonly ToBeSignedCertificate Good = Read(
        CertificateIssuer.PrepareAuthentication(DemoAuthority.Issuing, DemoAuthority.Profile, DemoAuthority.Pharmacy, DemoAuthority.Key.PublicKey, DemoAuthority.Now)
            .Value.ToBeSigned);

    private static readonly Dictionary<string, Func<ToBeSignedCertificate, ToBeSignedCertificate>> BadCertificates = new()
    {
        ["version 1 with extensions"] = good => good with { Version = 0 },
        ["negative serial number"] = good => good with { SerialNumber = Replace(good.SerialNumber, 0, 0xC1) },
        ["short serial number"] = good => good with { SerialNumber = new byte[] { 0x41 } },
        ["counted serial number"] = good => good with { SerialNumber = new byte[] { 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } },
        ["SHA-1 signature"] = good => good with { SignatureAlgorithm = Convert.FromHexString("300D06092A864886F70D0101050500") },
        ["another issuer's name"] = good => good with { Issuer = DemoAuthority.Root.Certificate.SubjectName.RawData },
        ["GeneralizedTime before 2050"] = good => good with { NotAfter = good.NotAfter with { IsUtcTime = false } },
        ["six years"] = good => good with { NotAfter = CertificateTime.Of(good.NotBefore.At.AddYears(6)) },
        ["ends before it begins"] = good => good with { NotAfter = CertificateTime.Of(good.NotBefore.At.AddSeconds(-1)) },
        ["older than its issuer"] = good => good with { NotBefore = CertificateTime.Of(DemoAuthority.Issuing.Certificate.NotBefore.ToUniversalTime().AddSeconds(-1)) },
        ["outlives its issuer"] = good => good with
        {
            NotBefore = CertificateTime.Of(DemoAuthority.Issuing.Certificate.NotAfter.ToUniversalTime().AddYears(-1)),
            NotAfter = CertificateTime.Of(DemoAuthority.Issuing.Certificate.NotAfter.ToUniversalTime().AddSeconds(1)),
        },
        ["identity card's subject"] = good => good with { Subject = Name("C=BE, CN=Nobody, SERIALNUMBER=85073003328") },
        ["subject in another order"] = good => good with { Subject = Reversed(good.Subject) },
        ["subject in Teletex"] = good => good with { Subject = Retag(good.Subject, 0x14) },
        ["RSA 1024"] = good => WithKey(good, RSA.Create(1024)),
        ["RSA exponent 3"] = good => good with { SubjectPublicKeyInfo = ExponentThree(good.SubjectPublicKeyInfo) },
        ["curve secp256k1"] = good => WithKey(good, ECDsa.Create(ECCurve.CreateFromFriendlyName("secp256k1"))),
        ["the issuer's own key"] = good => good with { SubjectPublicKeyInfo = DemoAuthority.Issuing.Key.SubjectPublicKeyInfo },
        ["extension missing"] = good => Without(good, Oids.CertificatePolicies),
        ["extension twice"] = good => good with { Extensions = [.. good.Extensions, good.Extensions[^1]] },
        ["unknown extension"] = good => good with { Extensions = [.. good.Extensions, new X509Extension("2.999.1", [5, 0], critical: false)] },
        ["extensions in another order"] = good => good with { Extensions = [.. good.Extensions.Reverse()] },
        ["certificate authority"] = good => With(good, new X509BasicConstraintsExtension(true, true, 0, critical: true)),
        ["basic constraints not critical"] = good => With(good, new X509BasicConstraintsExtension(false, false, 0, critical: false)),
        ["key usage of an authority"] = good => With(good, new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true)),
        ["key usage not critical"] = good => With(good, new X509KeyUsageExtension(CertificateProfile.Authentication.KeyUsage, critical: false)),
        ["extended key usage for servers"] = good => With(good, new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false)),
        ["identifier of another key"] = good => With(good, new X509SubjectKeyIdentifierExtension(new byte[20], critical: false)),
        ["identifier of another issuer"] = good => With(good, X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(new byte[20])),
        ["any policy"] = good => With(good, ProfileExtensions.CertificatePolicy("2.5.29.32.0", null)),
        ["status over ldap"] = good => With(good, new X509AuthorityInformationAccessExtension(["ldap://127.0.0.1/x"], null)),
        ["revocation list over https"] = good => With(good, CertificateRevocationListBuilder.BuildCrlDistributionPointExtension(["https://127.0.0.1/x"])),
    };

    private static readonly Dictionary<string, string> ObjectingRules = new()
    {
        ["version 1 with extensions"] = nameof(VersionThree),
        ["negative serial number"] = nameof(SerialNumberEntropy),
        ["short serial number"] = nameof(SerialNumberEntropy),
        ["counted serial number"] = nameof(SerialNumberEntropy),
        ["SHA-1 signature"] = nameof(SignatureAlgorithmOfIssuer),
        ["another issuer's name"] = nameof(IssuerNameOfIssuer),
        ["GeneralizedTime before 2050"] = nameof(ValidityEncoding),
        ["six years"] = nameof(ValidityPeriod),
        ["ends before it begins"] = nameof(ValidityPeriod),
        ["older than its issuer"] = nameof(ValidityPeriod),
        ["outlives its issuer"] = nameof(ValidityPeriod),
        ["identity card's subject"] = nameof(SubjectOfEHealth),
        ["subject in another order"] = nameof(SubjectOfEHealth),
        ["subject in Teletex"] = nameof(SubjectEncoding),
        ["RSA 1024"] = nameof(KeyStrength),
        ["RSA exponent 3"] = nameof(KeyStrength),
        ["curve secp256k1"] = nameof(KeyStrength),
        ["the issuer's own key"] = nameof(KeyOfItsOwn),
        ["extension missing"] = nameof(ExtensionsOfProfile),
        ["extension twice"] = nameof(ExtensionsOfProfile),
        ["unknown extension"] = nameof(ExtensionsOfProfile),
        ["extensions in another order"] = nameof(ExtensionsOfProfile),
        ["certificate authority"] = nameof(BasicConstraintsOfProfile),
        ["basic constraints not critical"] = nameof(BasicConstraintsOfProfile),
        ["key usage of an authority"] = nameof(KeyUsageOfProfile),
        ["key usage not critical"] = nameof(KeyUsageOfProfile),
        ["extended key usage for servers"] = nameof(ExtendedKeyUsageOfProfile),
        ["identifier of another key"] = nameof(SubjectKeyIdentifierOfKey),
        ["identifier of another issuer"] = nameof(AuthorityKeyIdentifierOfIssuer),
        ["any policy"] = nameof(PolicyIdentifier),
        ["status over ldap"] = nameof(StatusAddressesReachable),
        ["revocation list over https"] = nameof(StatusAddressesReachable),
    };

    public static TheoryData<string> BadNames => [.. BadCertificates.Keys];

    [Fact]
    public void No_rule_objects_to_a_good_certificate() => Objections(Good).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(BadNames))]
    public void The_rule_for_it_objects_to_a_bad_certificate(string bad) =>
        Objections(BadCertificates[bad](Good)).ShouldContain(ObjectingRules[bad]);

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_certificate_cannot_be_taken_up_again_after_a_crash(string bad) =>
        CertificateIssuer.Resume(DemoAuthority.Issuing, BadCertificates[bad](Good).Encode()).ShouldBeRefused(IssuingRefusals.PolicyViolated);

    [Fact]
    public void Bytes_that_are_not_canonical_are_objected_to()
    {
        // FALSE written out instead of left to its default (X.690 §11.5): the first extension after basicConstraints is not critical.
        byte[] good = Good.Encode();
        byte[] explicitFalse = WithExplicitFalse(Good);
        ToBeSignedCertificate read = Read(explicitFalse);

        explicitFalse.Length.ShouldBeGreaterThan(good.Length);
        CertificatePolicy.Objections(explicitFalse, read, CertificateProfile.Authentication, DemoAuthority.Issuing.Identity)
            .Select(objection => objection.Rule).ShouldBe([nameof(CanonicalDer)]);
    }

    [Fact]
    public void An_authority_without_room_below_it_makes_no_authority()
    {
        using CertificateAuthorityKey key = CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256);

        Should.Throw<ArgumentException>(() => DemoAuthority.Issuing.CreateIssuing(new AuthorityName("Demo", "Demo"), key, StatusAddresses.None, DemoAuthority.Now, years: 1))
            .Message.ShouldContain(nameof(PathLengthOfIssuer));
    }

    [Fact]
    public void An_authority_has_a_name_of_its_kind()
    {
        using CertificateAuthorityKey key = CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256);

        Should.Throw<ArgumentException>(() => CertificateAuthority.CreateRoot(new AuthorityName("Demo", new string('x', 65)), key, DemoAuthority.Now))
            .Message.ShouldContain(nameof(SubjectEncoding));
    }

    [Fact]
    public void An_authority_bears_no_persons_subject() =>
        new SubjectOfAuthority()
            .Objection(Good, new IssuanceContext(Good.Encode(), CertificateProfile.TokenSigner, DemoAuthority.Issuing.Identity))
            .ShouldNotBeNull();

    [Fact]
    public void Every_rule_has_a_bad_certificate()
    {
        string[] tested = [.. ObjectingRules.Values, nameof(CanonicalDer), nameof(PathLengthOfIssuer), nameof(SubjectOfAuthority)];

        CertificatePolicy.Rules.Select(rule => rule.GetType().Name).ShouldBe(tested.Distinct(), ignoreOrder: true);
        ObjectingRules.Keys.ShouldBe(BadCertificates.Keys, ignoreOrder: true);
    }

    private static List<string> Objections(ToBeSignedCertificate certificate)
    {
        byte[] encoded = certificate.Encode();
        return [.. CertificatePolicy.Objections(encoded, Read(encoded), CertificateProfile.Authentication, DemoAuthority.Issuing.Identity).Select(objection => objection.Rule)];
    }

    private static ToBeSignedCertificate Read(ReadOnlyMemory<byte> der) => ToBeSignedCertificate.Read(der).ShouldNotBeNull();

    private static ToBeSignedCertificate With(ToBeSignedCertificate good, X509Extension extension) => good with
    {
        Extensions = [.. good.Extensions.Select(old => old.Oid!.Value == extension.Oid!.Value ? extension : old)],
    };

    private static ToBeSignedCertificate Without(ToBeSignedCertificate good, string oid) => good with
    {
        Extensions = [.. good.Extensions.Where(extension => extension.Oid!.Value != oid)],
    };

    private static ToBeSignedCertificate WithKey(ToBeSignedCertificate good, AsymmetricAlgorithm key)
    {
        using (key)
            return good with { SubjectPublicKeyInfo = key.ExportSubjectPublicKeyInfo() };
    }

    private static byte[] ExponentThree(ReadOnlyMemory<byte> subjectPublicKeyInfo)
    {
        using RSA rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo.Span, out _);
        RSAParameters parameters = rsa.ExportParameters(includePrivateParameters: false);
        rsa.ImportParameters(new RSAParameters { Modulus = parameters.Modulus, Exponent = [3] });
        return rsa.ExportSubjectPublicKeyInfo();
    }

    private static byte[] Name(string text) => new X500DistinguishedName(text).RawData;

    private static byte[] Reversed(ReadOnlyMemory<byte> name)
    {
        var reader = new System.Formats.Asn1.AsnReader(name, System.Formats.Asn1.AsnEncodingRules.DER).ReadSequence();
        List<ReadOnlyMemory<byte>> parts = [];
        while (reader.HasData)
            parts.Insert(0, reader.ReadEncodedValue());
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (ReadOnlyMemory<byte> part in parts)
                writer.WriteEncodedValue(part.Span);
        }

        return writer.Encode();
    }

    private static byte[] Retag(ReadOnlyMemory<byte> name, byte stringTag)
    {
        byte[] retagged = name.ToArray();
        int organisation = retagged.AsSpan().IndexOf("Federal Government"u8);
        retagged[organisation - 2] = stringTag;
        return retagged;
    }

    private static byte[] Replace(ReadOnlyMemory<byte> bytes, int index, byte value)
    {
        byte[] changed = bytes.ToArray();
        changed[index] = value;
        return changed;
    }

    private static byte[] WithExplicitFalse(ToBeSignedCertificate certificate)
    {
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        var original = new System.Formats.Asn1.AsnReader(certificate.Encode(), System.Formats.Asn1.AsnEncodingRules.DER).ReadSequence();
        var three = new System.Formats.Asn1.Asn1Tag(System.Formats.Asn1.TagClass.ContextSpecific, 3);
        using (writer.PushSequence())
        {
            while (!original.PeekTag().HasSameClassAndValue(three))
                writer.WriteEncodedValue(original.ReadEncodedValue().Span);
            using (writer.PushSequence(three))
            using (writer.PushSequence())
            {
                foreach (X509Extension extension in certificate.Extensions)
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(extension.Oid!.Value!);
                        writer.WriteBoolean(extension.Critical);
                        writer.WriteOctetString(extension.RawData);
                    }
                }
            }
        }

        return writer.Encode();
    }
}
