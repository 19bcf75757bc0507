using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using CsCheck;

namespace Ehcert.Domain.Tests.Subjects;

public sealed class CertificateSubjectTests
{
    private const string OrganisationText =
        @"CN=CBE\=0999999922\, DEMO-1,OU=eHealth-platform Belgium,OU=CABINET DEMO,OU=CBE\=0999999922,OU=DEMO-1,O=Federal Government,C=BE";

    private const string PersonText =
        @"CN=SSIN\=85073099734,OU=eHealth-platform Belgium,OU=TESTINE ALPHA VOORBEELD,OU=SSIN\=85073099734,O=Federal Government,C=BE";

    // The subject of a request that existing clients accept for that text: all values PrintableString.
    private const string OrganisationDer =
        "3081AF310B3009060355040613024245311B3019060355040A13124665646572616C20476F7665726E6D656E74310F300D060355040B130644454D4F2D31" +
        "31173015060355040B130E4342453D303939393939393932323115301306" + "0355040B130C434142494E45542044454D4F3121301F060355040B1318" +
        "654865616C74682D706C6174666F726D2042656C6769756D311F301D060355040313164342453D303939393939393932322C2044454D4F2D31";

    private static readonly CertificateSubject Organisation = Make("CBE=0999999922", "Cabinet Démo", "DEMO-1");
    private static readonly CertificateSubject Person = Make("SSIN=85073099734", "Testine Alpha Voorbeeld");

    // Letters that mean something in a distinguished name, in a regular expression or to a careless reader, among ordinary ones.
    private static readonly Gen<string> HostileNames =
        Gen.OneOf(Gen.Char[",+\"\\<>;=#/' \t()&_@*.-0123456789ABCabcéßŁø€中"], Gen.Char).Array[1, 40].Select(letters => new string(letters));

    private static readonly Gen<CertificateSubject> Subjects =
        Gen.Select(Fictitious.Identifiers, HostileNames, Gen.Null(Fictitious.ApplicationIds), (identifier, name, id) =>
                NormalisedName.From(name).Then(normalised =>
                    CertificateSubject.Create(identifier, normalised, identifier.Type.IsPerson ? null : id)))
            .Where(outcome => outcome.Succeeded).Select(outcome => outcome.Value);

    [Fact]
    public void The_text_is_that_of_the_wire()
    {
        Organisation.WireForm.ShouldBe(OrganisationText);
        Person.WireForm.ShouldBe(PersonText);
    }

    [Fact]
    public void Characters_with_a_meaning_are_escaped_in_the_name() =>
        Make("CBE=0999999922", "#1 Smith, \"J\" + <A> = B; C\\D #2").WireForm.ShouldContain(
            @",OU=\#1 SMITH\, \""J\"" \+ \<A\> \= B\; C\5CD #2,");

    [Fact]
    public void The_encoding_is_that_of_existing_clients() =>
        Convert.ToHexString(Organisation.ToX500().RawData).ShouldBe(OrganisationDer);

    [Fact]
    public void A_subject_is_read_back_from_its_text() => Subjects.Sample(subject =>
        CertificateSubject.Parse(subject.WireForm).Value.ShouldBe(subject));

    [Fact]
    public void A_subject_is_read_back_from_its_encoding() => Subjects.Sample(subject =>
        CertificateSubject.From(new X500DistinguishedName(subject.ToX500().RawData)).Value.ShouldBe(subject));

    // .NET does not escape a backslash inside quotes, so what it prints is ambiguous there (RFC 2253 §4).
    [Fact]
    public void A_subject_is_read_back_from_the_text_that_dotnet_prints() =>
        Subjects.Where(subject => !subject.Name.Value.Contains('\\')).Sample(subject =>
            CertificateSubject.Parse(subject.ToX500().Name).Value.ShouldBe(subject, subject.ToX500().Name));

    [Fact]
    public void The_encoding_reads_in_dotnet_as_the_same_values_in_order() => Subjects.Sample(subject =>
    {
        string?[] values = [.. subject.ToX500().EnumerateRelativeDistinguishedNames(reversed: false).Select(part => part.GetSingleElementValue())];
        values[0].ShouldBe("BE");
        values[1].ShouldBe("Federal Government");
        values[^4..].ShouldBe([subject.Identifier.ToString(), subject.Name.Value, "eHealth-platform Belgium", subject.CommonName]);
        values.Length.ShouldBe(subject.ApplicationId is null ? 6 : 7);
    });

    [Theory]
    [InlineData("CABINET DEMO", UniversalTagNumber.PrintableString)]
    [InlineData("A=B, (C) 'D' E/F:G?+.-", UniversalTagNumber.PrintableString)]
    [InlineData("A & B", UniversalTagNumber.UTF8String)]
    [InlineData("ŁODZ", UniversalTagNumber.UTF8String)]
    public void A_value_is_a_printable_string_when_its_characters_allow_it(string name, UniversalTagNumber expected)
    {
        CertificateSubject subject = Make("CBE=0999999922", name);
        var reader = new AsnReader(subject.ToX500().RawData, AsnEncodingRules.DER);
        AsnReader parts = reader.ReadSequence();
        var tags = new List<UniversalTagNumber>();
        while (parts.HasData)
        {
            AsnReader attribute = parts.ReadSetOf().ReadSequence();
            attribute.ReadObjectIdentifier();
            tags.Add((UniversalTagNumber)attribute.PeekTag().TagValue);
        }

        tags.ShouldBe([UniversalTagNumber.PrintableString, UniversalTagNumber.PrintableString, UniversalTagNumber.PrintableString,
            expected, UniversalTagNumber.PrintableString, UniversalTagNumber.PrintableString]);
    }

    [Theory]
    [InlineData(@"CN=CBE=0999999922\, DEMO-1,OU=eHealth-platform Belgium,OU=CABINET DEMO,OU=CBE=0999999922,OU=DEMO-1,O=Federal Government,C=BE")]
    [InlineData(@"CN=CBE\=0999999922\, DEMO-1, OU=eHealth-platform Belgium, OU=CABINET DEMO, OU=CBE\=0999999922, OU=DEMO-1, O=Federal Government, C=BE")]
    [InlineData(@"C=BE,O=Federal Government,OU=DEMO-1,OU=CBE\=0999999922,OU=CABINET DEMO,OU=eHealth-platform Belgium,CN=CBE\=0999999922\, DEMO-1")]
    [InlineData(@"CN=""CBE=0999999922, DEMO-1"", OU=eHealth-platform Belgium, OU=CABINET DEMO, OU=CBE=0999999922, OU=DEMO-1, O=Federal Government, C=BE")]
    [InlineData(@"O=Federal Government;OU=CABINET DEMO;cn = CBE\3D0999999922\2C DEMO-1 ;2.5.4.11=CBE\=0999999922;OID.2.5.4.11=DEMO-1;OU=eHealth-platform Belgium;c=be")]
    [InlineData(@"CN=cbe\=0999999922\, demo-1,OU=EHEALTH-PLATFORM BELGIUM,OU=Cabinet  Démo,OU=cbe\=0999999922,OU=demo-1,O=FEDERAL GOVERNMENT,C=be")]
    public void Other_spellings_of_the_same_subject_are_equal_to_it(string text) =>
        CertificateSubject.Parse(text).Value.ShouldBe(Organisation);

    [Fact]
    public void The_order_of_the_encoding_does_not_matter()
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddOrganizationName("Federal Government");
        builder.AddOrganizationalUnitName("DEMO-1");
        builder.AddOrganizationalUnitName("eHealth-platform Belgium");
        builder.AddOrganizationalUnitName("CABINET DEMO");
        builder.AddOrganizationalUnitName("CBE=0999999922");
        builder.AddCountryOrRegion("BE");
        builder.AddCommonName("CBE=0999999922, DEMO-1");
        CertificateSubject.From(builder.Build()).Value.ShouldBe(Organisation);
    }

    [Theory]
    [InlineData("CBE=0999999922")]
    [InlineData("cbe=0999999922")]
    [InlineData("SSIN=85073099734")]
    [InlineData("NIHII-PHARMACY=1")]
    [InlineData("X=1")]
    [InlineData("DEMO-1")]
    [InlineData("démo-1")]
    [InlineData("1")]
    [InlineData("CBE=0999999922, DEMO-1")]
    [InlineData("eHealth-platform Belgium")]
    [InlineData("Federal Government")]
    public void A_name_that_could_pass_for_something_else_is_refused(string name) =>
        NormalisedName.From(name)
            .Then(normalised => CertificateSubject.Create(Organisation.Identifier, normalised, Organisation.ApplicationId))
            .ShouldBeRefused(SubjectRefusals.NameAmbiguous);

    [Theory]
    [InlineData("A=B")]
    [InlineData("CBE=0999999922 SA")]
    [InlineData("CBE = 0999999922")]
    [InlineData("Demo-2")]
    [InlineData("Smith, John")]
    public void A_name_that_only_resembles_a_number_is_accepted_and_is_no_identity(string name)
    {
        CertificateSubject subject = Make("NIHII-PHARMACY=99999971", name);
        CertificateSubject.Parse(subject.WireForm).Value.Identifier.ToString().ShouldBe("NIHII-PHARMACY=99999971");
    }

    [Fact]
    public void An_organisation_named_like_a_number_never_becomes_that_identity()
    {
        // A hostile request: the name is somebody's national number, and it comes last, where careless readers look.
        Read("CBE=0999999922", "eHealth-platform Belgium", "CBE=0999999922", "SSIN=85073099734").ShouldBeRefused(SubjectRefusals.NameAmbiguous);
        Read("SSIN=85073099734", "eHealth-platform Belgium", "CBE=0999999922", "CABINET DEMO").ShouldBeRefused(SubjectRefusals.Disagreement);
        Read("CABINET DEMO", "eHealth-platform Belgium", "CBE=0999999922", "CABINET DEMO").ShouldBeRefused(IdentifierRefusals.Missing);
    }

    [Fact]
    public void Common_name_and_units_must_agree()
    {
        Read("CBE=0999999922, DEMO-1", "eHealth-platform Belgium", "CBE=0999999922", "CABINET DEMO").ShouldBeRefused(SubjectRefusals.Disagreement);
        Read("CBE=0999999922", "eHealth-platform Belgium", "CBE=0999999922", "CABINET DEMO", "DEMO-1").ShouldBeRefused(SubjectRefusals.Disagreement);
        Read("CBE=0999999922", "eHealth-platform Belgium", "CBE=0999999922").ShouldBeRefused(SubjectRefusals.Disagreement);
        Read("CBE=0999999922", "CBE=0999999922", "CABINET DEMO").ShouldBeRefused(SubjectRefusals.NotEhealth);
        Read("CBE=0999999923", "eHealth-platform Belgium", "CBE=0999999923", "CABINET DEMO").ShouldBeRefused(IdentifierRefusals.EnterpriseNumberCheckDigits);
        Read("CBE=0999999922, DEMO 1", "eHealth-platform Belgium", "CBE=0999999922", "CABINET DEMO", "DEMO 1").ShouldBeRefused(ApplicationIdRefusals.Character);
        Read("SSIN=85073099734, DEMO-1", "eHealth-platform Belgium", "SSIN=85073099734", "TESTINE", "DEMO-1").ShouldBeRefused(SubjectRefusals.ApplicationIdOfPerson);
    }

    [Fact]
    public void An_identity_card_subject_is_not_an_eHealth_subject()
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCountryOrRegion("BE");
        builder.AddCommonName("Testine Voorbeeld (Signature)");
        builder.Add("2.5.4.5", "85073099734", UniversalTagNumber.PrintableString);
        CertificateSubject.From(builder.Build()).ShouldBeRefused(SubjectRefusals.NotEhealth);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("CN")]
    [InlineData(@"CN=CBE\=0999999922\")]
    [InlineData(@"CN=CBE\=0999999922\q")]
    [InlineData("CN=\"CBE")]
    [InlineData("CN=\"CBE\"x")]
    [InlineData("CN=A+OU=B")]
    [InlineData("CN=#1303414243")]
    [InlineData(@"CN=\C3")]
    [InlineData("CN=A,")]
    public void Text_that_is_no_distinguished_name_is_refused(string? text) =>
        CertificateSubject.Parse(text).ShouldBeRefused(SubjectRefusals.Unreadable);

    [Fact]
    public void A_broken_surrogate_is_refused() => CertificateSubject.Parse("CN=\uD800").ShouldBeRefused(SubjectRefusals.Unreadable);

    [Theory]
    [InlineData("C=Dummy")]
    [InlineData("CN=Somebody,C=BE")]
    [InlineData("E=a@b.be,CN=Somebody")]
    public void Another_distinguished_name_is_not_an_eHealth_one(string text) =>
        CertificateSubject.Parse(text).ShouldBeRefused(SubjectRefusals.NotEhealth);

    [Fact]
    public void A_subject_too_long_to_be_true_is_refused()
    {
        CertificateSubject.Parse(OrganisationText + new string(' ', 5000)).ShouldBeRefused(SubjectRefusals.Unreadable);
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(new string('A', 5000));
        CertificateSubject.From(builder.Build()).ShouldBeRefused(SubjectRefusals.Unreadable);
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws() =>
        Gen.OneOf(Gen.String, HostileNames, Gen.Select(Gen.Int[0, OrganisationText.Length - 1], Gen.Char, (at, letter) =>
            OrganisationText.Remove(at, 1).Insert(at, letter.ToString()))).Sample(text =>
        {
            Outcome<CertificateSubject> outcome = CertificateSubject.Parse(text);
            if (!outcome.Succeeded)
                outcome.Refusal.ShouldBeComplete();
        });

    [Fact]
    public void A_damaged_encoding_is_refused_and_never_throws() =>
        Gen.Select(Gen.Int[0, OrganisationDer.Length / 2 - 1], Gen.Byte, (at, value) => (at, value)).Sample(damage =>
        {
            byte[] der = Convert.FromHexString(OrganisationDer);
            der[damage.at] = damage.value;
            Outcome<CertificateSubject> outcome = CertificateSubject.From(new X500DistinguishedName(der));
            if (outcome.Succeeded)
                outcome.Value.Identifier.ShouldBe(Organisation.Identifier);
            else
                outcome.Refusal.ShouldBeComplete();
        });

    [Fact]
    public void Printing_a_subject_shows_neither_name_nor_number()
    {
        Person.ToString().ShouldBe("SSIN=*********34");
        Organisation.ToString().ShouldBe("CBE=********22, DEMO-1");
    }

    private static Outcome<CertificateSubject> Read(string commonName, params string[] units)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(commonName);
        foreach (string unit in units)
            builder.AddOrganizationalUnitName(unit);
        builder.AddOrganizationName("Federal Government");
        builder.AddCountryOrRegion("BE");
        return CertificateSubject.From(builder.Build());
    }

    private static CertificateSubject Make(string identifier, string name, string? applicationId = null) => CertificateSubject.Create(
        Identifier.Parse(identifier).Value,
        NormalisedName.From(name).Value,
        applicationId is null ? null : ApplicationId.Parse(applicationId).Value).Value;
}
