using System.Text;
using Ehcert.Journeys.Interruptions;
using Ehcert.Journeys.Processes;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys;

/// <summary>One bit of the signed request changes on its way: the authority refuses it with the reason, and the untouched one still goes through.</summary>
public sealed class AlteredRequestJourneys(SandboxFixture fixture)
{
    private const string Operation = "GenerateCertificateRequest";

    [Theory]
    [InlineData("EmailPrivate", "SIGNATURE_INVALID")]
    [InlineData("CSR", "SIGNATURE_INVALID")]
    [InlineData("DN", "SIGNATURE_INVALID")]
    [InlineData("DigestValue", "SIGNATURE_INVALID")]
    [InlineData("SignatureValue", "SIGNATURE_INVALID")]
    public async Task A_changed_bit_is_refused_with_its_reason(string element, string code)
    {
        DemoPerson person = DemoPeople.Find("octavie")!;
        DemoOrganisation organisation = DemoOrganisations.Network[1];
        string application = "BIT-" + element.ToUpperInvariant();
        await using AuthorityProxy proxy = await AuthorityProxy.StartAsync(fixture.Sandbox.Ports.AuthorityUrl);
        using WorkDesk desk = new(fixture.Sandbox.EnvironmentFile, proxy);
        proxy.Alter = (exchange, bytes) => exchange.Operation == Operation ? FlipOneBitIn(element, bytes) : bytes;

        Ended refused = await desk.RequestAsync(person, organisation, application);
        refused.ExitCode.ShouldNotBe(0);
        refused.Said.ShouldContain(code);
        desk.Files(".ehcsr").Count.ShouldBe(1);

        proxy.Alter = null;
        (await desk.SendAsync(person)).Well();
    }

    // Flips a low bit of a character in the middle of the element's text that stays within the same alphabet.
    private static byte[] FlipOneBitIn(string element, byte[] envelope)
    {
        string text = Encoding.UTF8.GetString(envelope);
        int start = text.IndexOf('>', IndexOfStart(text, element)) + 1;
        int end = text.IndexOf('<', start);
        int at = Enumerable.Range((start + end) / 2, end - start).First(place => char.IsAsciiLetterLower(text[place]) && text[place] is not ('z' or 'y' or 'x'));
        byte[] altered = Encoding.UTF8.GetBytes(text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..]);
        altered.Zip(envelope).Count(pair => pair.First != pair.Second).ShouldBe(1);
        return altered;
    }

    private static int IndexOfStart(string text, string element)
    {
        int at = -1;
        do
            at = text.IndexOf(element + ">", at + 1, StringComparison.Ordinal);
        while (at > 0 && text[at - 1] is not ('<' or ':'));
        return at < 0 ? text.IndexOf(element + " ", StringComparison.Ordinal) : at;
    }
}
