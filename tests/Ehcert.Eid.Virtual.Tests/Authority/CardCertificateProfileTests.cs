using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ehcert.Eid.Virtual.Tests.Authority;

/// <summary>The profile of the certificates on a card (eID card reference §7.1).</summary>
public sealed class CardCertificateProfileTests
{
    private const string Qualified = "1.3.6.1.5.5.7.1.3";

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    public void The_subject_names_the_person_in_the_order_of_real_cards(CardKind kind)
    {
        VirtualEidCard card = Bench.Card(kind);
        Subject(card.AuthenticationCertificate!).ShouldBe(
            [("2.5.4.6", "BE"), ("2.5.4.3", "Alix Vanden Essai (Authentication)"), ("2.5.4.4", "Vanden Essai"), ("2.5.4.42", "Alix Zoé"), ("2.5.4.5", "85073003328")]);
        Subject(card.SignatureCertificate!)[1].ShouldBe(("2.5.4.3", "Alix Vanden Essai (Signature)"));
    }

    [Fact]
    public void A_person_without_given_names_has_no_given_name_attribute() =>
        Subject(Bench.Pki.IssueCard(Bench.Person with { GivenNames = "" }).AuthenticationCertificate!).ShouldBe(
            [("2.5.4.6", "BE"), ("2.5.4.3", "Vanden Essai (Authentication)"), ("2.5.4.4", "Vanden Essai"), ("2.5.4.5", "85073003328")]);

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "2.16.56.12.1.1.2", "1.2.840.113549.1.1.11", true)]
    [InlineData(CardKind.Rekeyed17, "2.16.56.12.1.1.2", "1.2.840.10045.4.3.3", true)]
    [InlineData(CardKind.Applet18Ec, "2.16.56.12.1.1.2", "1.2.840.10045.4.3.3", false)]
    [InlineData(CardKind.Foreigner, "2.16.56.12.1.1.7", "1.2.840.113549.1.1.11", true)]
    [InlineData(CardKind.ForeignerEc, "2.16.56.12.1.1.7", "1.2.840.10045.4.3.3", false)]
    public void Usages_policies_and_extensions_are_those_of_real_cards(CardKind kind, string policy, string algorithm, bool old)
    {
        VirtualEidCard card = Bench.Card(kind);
        X509Certificate2 authentication = card.AuthenticationCertificate!;
        X509Certificate2 signature = card.SignatureCertificate!;

        Usage(authentication).ShouldBe((X509KeyUsageFlags.DigitalSignature, true));
        Usage(signature).ShouldBe((X509KeyUsageFlags.NonRepudiation, true));
        authentication.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages[0].Value.ShouldBe("1.3.6.1.5.5.7.3.2");
        signature.Extensions.OfType<X509EnhancedKeyUsageExtension>().ShouldBeEmpty();
        Policy(authentication).ShouldContain(Oid($"{policy}.2"));
        Policy(signature).ShouldContain(Oid($"{policy}.1"));
        Policy(signature).ShouldContain(Convert.ToHexString(Encoding.UTF8.GetBytes("has no value")));
        authentication.Extensions[Qualified].ShouldBeNull();
        signature.Extensions[Qualified].ShouldNotBeNull();
        foreach (X509Certificate2 certificate in new[] { authentication, signature })
        {
            certificate.SignatureAlgorithm.Value.ShouldBe(algorithm);
            certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Any().ShouldBe(old);
            certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any().ShouldBe(!old);
            certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Status_addresses_lead_below_the_base_given_at_creation()
    {
        X509Certificate2 certificate = Bench.Card(CardKind.ForeignerEc).SignatureCertificate!;
        X509AuthorityInformationAccessExtension access = certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().Single();
        access.EnumerateOcspUris().ShouldBe(["http://127.0.0.1:1/eid/ocsp"]);
        access.EnumerateCAIssuersUris().ShouldBe(["http://127.0.0.1:1/eid/crt/foreigner-ec.crt"]);
        Encoding.ASCII.GetString(certificate.Extensions["2.5.29.31"]!.RawData).ShouldContain("http://127.0.0.1:1/eid/crl/foreigner-ec.crl");
    }

    [Fact]
    public void Certificates_last_as_long_as_the_card()
    {
        VirtualPerson person = Bench.Person with { ValidFrom = new DateOnly(2025, 3, 1), ValidUntil = new DateOnly(2035, 2, 28) };
        X509Certificate2 certificate = Bench.Pki.IssueCard(person).AuthenticationCertificate!;
        certificate.NotBefore.ToUniversalTime().ShouldBe(new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        certificate.NotAfter.ToUniversalTime().ShouldBe(new DateTime(2035, 2, 28, 23, 59, 59, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "root-rsa")]
    [InlineData(CardKind.Rekeyed17, "root-ec")]
    public async Task The_national_register_stands_directly_below_the_root_and_is_no_authority(CardKind kind, string root)
    {
        byte[] file = await Bench.Card(kind).ReadAsync("3F00DF00503C");
        using X509Certificate2 register = X509CertificateLoader.LoadCertificate(file);
        register.IssuerName.RawData.ShouldBe(Bench.Pki.Authorities.Single(ca => ca.Name == root).Certificate.SubjectName.RawData);
        Usage(register).Usages.ShouldBe(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation);
        register.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority.ShouldBeFalse();
        Policy(register).ShouldContain(Oid("2.16.56.12.1.1.4"));
    }

    private static List<(string Type, string Value)> Subject(X509Certificate2 certificate) =>
        [.. certificate.SubjectName.EnumerateRelativeDistinguishedNames(reversed: false).Select(part => (part.GetSingleElementType().Value!, part.GetSingleElementValue()!))];

    private static (X509KeyUsageFlags Usages, bool Critical) Usage(X509Certificate2 certificate)
    {
        X509KeyUsageExtension usage = certificate.Extensions.OfType<X509KeyUsageExtension>().Single();
        return (usage.KeyUsages, usage.Critical);
    }

    private static string Policy(X509Certificate2 certificate) => Convert.ToHexString(certificate.Extensions["2.5.29.32"]!.RawData);

    private static string Oid(string oid)
    {
        System.Formats.Asn1.AsnWriter writer = new(System.Formats.Asn1.AsnEncodingRules.DER);
        writer.WriteObjectIdentifier(oid);
        return Convert.ToHexString(writer.Encode());
    }
}
