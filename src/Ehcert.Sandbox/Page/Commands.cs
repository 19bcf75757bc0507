using System.Globalization;
using Ehcert.Sandbox.People;

namespace Ehcert.Sandbox.Page;

/// <summary>The commands that the page shows, ready to be pasted into a POSIX shell.</summary>
internal static class Commands
{
    private const string Program = "./ehcert";
    private const string InSandbox = "--environment sandbox";

    public static string Request(DemoPerson person, DemoOrganisation? organisation = null)
    {
        string forWhom = organisation is null ? " --for-me" : $" --organisation {organisation.Type}={organisation.Id} --application-id DEMO-1";
        return $"{Program} request {InSandbox} --person {person.NationalNumber}{forWhom} --email {person.Email} --phone {PhoneOf(person)}";
    }

    public static string Complete() => $"{Program} complete {InSandbox}";

    public static string ShowCard(DemoPerson person) => $"{Program} card {InSandbox} --person {person.NationalNumber}";

    public static string Check(DemoPerson person) => $"{Program} doctor {InSandbox} --person {person.NationalNumber}";

    public static string List() => $"{Program} list {InSandbox}";

    // An invented number of the shape of a Belgian mobile phone.
    private static string PhoneOf(DemoPerson person)
    {
        int place = DemoPeople.All.TakeWhile(other => other.Key != person.Key).Count() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"+3247000000{place:00}");
    }
}
