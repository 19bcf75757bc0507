using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Authority.World;

/// <summary>Fictitious people; the registers of the tests know the same ones.</summary>
internal static class People
{
    /// <summary>Has a quality; her card has RSA keys.</summary>
    public static VirtualPerson Doctor { get; } = Person("Testine Alpha", "Voorbeeld", "85073099833");

    /// <summary>Has a quality; her card has EC keys.</summary>
    public static VirtualPerson Midwife { get; } = Person("Zoë", "D'Émo", "88021499856") with { Kind = CardKind.Applet18Ec };

    /// <summary>Has no quality, acts for the practice.</summary>
    public static VirtualPerson Manager { get; } = Person("Jan", "Beheerder", "71010199783");

    /// <summary>The registers have never heard of him.</summary>
    public static VirtualPerson Stranger { get; } = Person("Hans", "Fremd", "62093099948");

    public const string RegisterPeople =
        "ssin,givenNames,surname,language\n85073099833,Testine Alpha,Voorbeeld,nl\n88021499856,Zoë,D'Émo,de\n71010199783,Jan,Beheerder,nl\n";

    public const string RegisterQualities =
        "ssin,quality,nihii,validFrom,validUntil\n85073099833,PHYSICIAN,,2015-01-01,\n88021499856,MIDWIFE,49999144001,2020-01-01,\n";

    public const string RegisterOrganisations =
        "type,id,nameFr,nameNl,nameDe,nameEn\nCBE,0999999922,Cabinet Démo,Praktijk Demo,,\nCBE,0999999823,Sans Mandat,Zonder Mandaat,,\n";

    public const string RegisterMandates =
        "ssin,type,id,capacity,validFrom,validUntil\n71010199783,CBE,0999999922,LEGAL_REPRESENTATIVE,2020-01-01,\n";

    private static VirtualPerson Person(string givenNames, string surname, string number) =>
        new() { GivenNames = givenNames, Surname = surname, NationalNumber = NationalNumber.Parse(number).Value };
}
