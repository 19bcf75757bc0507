using Ehcert.Domain;
using Ehcert.Eid.Virtual;
using Ehcert.Sandbox.People;

namespace Ehcert.Sandbox.Tests.People;

public sealed class DemoPeopleTests
{
    public static TheoryData<string> Keys => [.. DemoPeople.All.Select(person => person.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_number_has_valid_check_digits_and_lies_where_no_real_one_does(string key)
    {
        DemoPerson person = DemoPeople.Find(key)!;
        NationalNumber number = NationalNumber.Parse(person.NationalNumber).Value;
        number.Digits[6..9].ShouldBeOneOf("997", "998");
        number.BirthDate.ShouldNotBeNull();
        foreach (DemoQuality quality in person.Qualities)
            NihiiNumber.Parse(quality.Nihii).Value.Digits[1..5].ShouldBe("9999");
        EmailAddress.Parse(person.Email).Value.Value.ShouldEndWith("@sandbox.test");
    }

    [Fact]
    public void Every_organisation_has_a_number_that_its_type_accepts()
    {
        foreach (DemoOrganisation organisation in DemoOrganisations.All)
        {
            IdentifierType type = IdentifierType.Find(organisation.Type).ShouldNotBeNull();
            Identifier.Parse(type, organisation.Id).Value.Value.ShouldBe(organisation.Id);
            organisation.Id.ShouldContain("999");
        }
    }

    [Fact]
    public void No_two_share_a_number_or_a_name()
    {
        DemoPeople.All.Select(person => person.NationalNumber).ShouldBeUnique();
        DemoPeople.All.Select(person => person.Key).ShouldBeUnique();
        DemoOrganisations.All.Select(one => (one.Type, one.Id)).ShouldBeUnique();
        DemoOrganisations.All.SelectMany(one => new[] { one.Name.Fr, one.Name.Nl }.Distinct()).ShouldBeUnique();
    }

    [Fact]
    public void The_company_is_complete()
    {
        DemoPeople.All.Count.ShouldBeGreaterThanOrEqualTo(8);
        DemoPeople.All.Select(person => person.Language).Distinct().ShouldBe(LanguageCodes.All, ignoreOrder: true);
        DemoPeople.All.ShouldContain(person => person.Card == CardKind.Applet17Rsa && person.Qualities.Any(quality => quality.Name == "doctor"));
        DemoPeople.All.ShouldContain(person => person.Card == CardKind.Applet18Ec && person.Qualities.Any(quality => quality.Name == "midwife"));
        DemoPeople.All.ShouldContain(person => person.Organisations.Any(one => one.Type == "NIHII-PHARMACY"));
        DemoPeople.All.ShouldContain(person => person.Organisations.Count >= 25);
        DemoPeople.All.ShouldContain(person => person.Qualities.Count == 0 && person.Organisations.Count == 0);
        DemoPeople.All.ShouldContain(person => person.TriesLeft == 0);
        DemoPeople.All.ShouldContain(person => person.Card == CardKind.WithoutSignatureCertificate);
        DemoPeople.All.ShouldContain(person => person.Card == CardKind.KidsWithoutCertificates);
        DemoPeople.All.ShouldContain(person => person.Card == CardKind.ForeignerEc);
        DemoPeople.All.ShouldContain(person => person.Qualities.Any(quality => quality.StartsInDays > 0));
    }
}
