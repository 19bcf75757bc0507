using System.Text;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Protocol.Tests;

/// <summary>What a client forgives in an answer, and what it does not.</summary>
public sealed class TolerantClientTests
{
    private static readonly SignedCertificateRequest Request =
        SignedCertificateRequest.Parse(Encoding.UTF8.GetBytes(Golden.Payload("05-generateCertificate-request.xml").OuterXml)).Value;

    private static readonly string Answer = Encoding.UTF8.GetString(Golden.Bytes("05-generateCertificate-response.xml"));

    [Theory]
    [InlineData("<p:AutomaticallyValidated>", "<x:New xmlns:x='urn:x'>1</x:New><p:AutomaticallyValidated>")]
    [InlineData("<p:AutomaticallyValidated>true", "<p:AutomaticallyValidated new='1'>\n true\n")]
    [InlineData("<p:AutomaticallyValidated>true", "<!-- c --><p:AutomaticallyValidated>1")]
    [InlineData("<soap:Header/>", "<soap:Header><x:Session xmlns:x='urn:x'/></soap:Header>")]
    [InlineData("IssueInstant=\"2026-01-05T10:05:00.000+01:00\"", "")]
    [InlineData("IssueInstant=\"2026-01-05T10:05:00.000+01:00\"", "IssueInstant=\"soon\"")]
    [InlineData(">BE1B827E", ">\n  be1b827e")]
    public async Task Harmless_differences_are_forgiven(string old, string changed)
    {
        GenerateCertificateResponse response = (await Send(Replaced(old, changed))).Value;

        response.PublicKeyIdentifier.ShouldBe(Samples.Key);
        response.AutomaticallyValidated.ShouldBeTrue();
    }

    [Theory]
    [InlineData("urn:be:fgov:ehealth:commons:core:v2", "urn:other", "Status")]
    [InlineData("<core:StatusCode Value=\"urn:be:fgov:ehealth:2.0:status:Success\"/>", "", "Status")]
    [InlineData("<p:AutomaticallyValidated>true", "<p:AutomaticallyValidated>yes", "AutomaticallyValidated")]
    [InlineData(">BE1B827E", ">XE1B827E", "PublicKeyIdentifier")]
    [InlineData("GenerateCertificateResponse", "GetCertificateResponse", "GetCertificateResponse")]
    [InlineData("<soap:Body>", "<soap:Body>text", "SOAP_NOT_INTERCHANGEABLE")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE html>", "SOAP_MALFORMED")]
    public async Task What_matters_must_be_there(string old, string changed, string where)
    {
        Refusal refusal = (await Send(Replaced(old, changed))).Refusal;

        refusal.Reason.ShouldBe(TransportRefusals.AnswerNotUnderstood);
        refusal.Values["where"].ShouldBe(where);
    }

    [Fact]
    public async Task An_unknown_error_code_is_shown_as_it_is()
    {
        string error = Encoding.UTF8.GetString(Golden.Bytes("11-revoke-response-error.xml"))
            .Replace("RevokeResponse", "GenerateCertificateResponse", StringComparison.Ordinal)
            .Replace("CERTIFICATE_NOT_REVOCABLE", "SOMETHING_NEW", StringComparison.Ordinal);

        Refusal refusal = (await Send(error)).Refusal;

        refusal.Reason.ShouldBe(AuthorityRefusals.Other);
        refusal.What(Language.English).ShouldBe("The service refused the request (SOMETHING_NEW): The certificate can no longer be revoked.");
    }

    [Fact]
    public async Task A_value_that_another_authority_leaves_out_does_not_show_as_a_brace()
    {
        var sent = Soap.SoapResponseWriter.Refused(
            CertRaOperations.GenerateCertificate, new RequestHeader("_1", null), AuthorityRefusals.CertificateAlreadyActive.Refuse(null, ("validUntil", "05/04/2029")), DateTimeOffset.UnixEpoch);

        (await Send(Encoding.UTF8.GetString(sent.Body.Span))).Refusal.What(Language.English)
            .ShouldBe("There is a certificate for this holder already, valid until 05/04/2029. It can be replaced from –.");
    }

    [Fact]
    public async Task Words_of_a_server_cannot_steer_a_terminal_and_stay_short()
    {
        string error = Replaced("status:Success\"/>", $"status:Responder\"/><core:StatusMessage>Red \u009B31m\u202Etxet\r\n alarm {new string('!', 1000)}</core:StatusMessage>");

        string words = (await Send(error)).Refusal.Values["message"];

        words.ShouldStartWith("Red 31mtxet alarm !");
        words.Length.ShouldBe(300);
    }

    [Fact]
    public async Task An_error_without_detail_is_shown_by_its_status()
    {
        string error = Replaced("status:Success\"/>", "status:Responder\"><core:StatusCode Value=\"urn:sub\"/></core:StatusCode><core:StatusMessage>Broken.</core:StatusMessage>");

        (await Send(error)).Refusal.What(Language.English).ShouldBe("The service refused the request (urn:sub): Broken.");
    }

    [Fact]
    public async Task Waiting_wins_over_other_errors()
    {
        string pending = Encoding.UTF8.GetString(Golden.Bytes("06-getCertificate-response-pending.xml"))
            .Replace("<Errors>", "<Errors><Code>OTHER</Code><Message>x</Message></Errors><Errors>", StringComparison.Ordinal)
            .Replace("<core:StatusDetail>", "<core:StatusDetail><x:y xmlns:x='urn:x'/>", StringComparison.Ordinal);
        var client = new CertRaClient(StubService.Answering(pending, 200).Client, StubService.Address, TimeProvider.System);

        (await client.GetCertificateAsync(Samples.Key, TestContext.Current.CancellationToken)).Value.ShouldBeOfType<GetCertificateResult.NotYetDelivered>();
    }

    [Fact]
    public async Task A_normal_body_with_status_500_is_read_like_any_other() => (await Send(Answer, 500)).Succeeded.ShouldBeTrue();

    [Fact]
    public async Task An_error_parameter_comes_out_as_field_and_value()
    {
        var sent = Soap.SoapResponseWriter.Refused(
            CertRaOperations.GenerateCertificate, new RequestHeader("_1", null), AuthorityRefusals.InvalidContactData.Refuse("EmailPrivate", ("Limit", "320")), DateTimeOffset.UnixEpoch);

        Refusal refusal = (await Send(Encoding.UTF8.GetString(sent.Body.Span))).Refusal;

        refusal.Reason.ShouldBe(AuthorityRefusals.InvalidContactData);
        refusal.Field.ShouldBe("EmailPrivate");
        refusal.Values["Limit"].ShouldBe("320");
    }

    [Fact]
    public async Task Only_a_web_address_is_ever_offered_to_be_opened()
    {
        string answer = Encoding.UTF8.GetString(Golden.Bytes("09-submitCSRForForeigner-response.xml")).Replace("https://ra.example.org", "file:///etc", StringComparison.Ordinal);
        var client = new CertRaClient(StubService.Answering(answer, 200).Client, StubService.Address, TimeProvider.System);

        (await client.SubmitCsrForForeignerAsync(new SubmitCsrForForeignerRequest(Samples.Signer, Samples.Contact, new byte[1]), TestContext.Current.CancellationToken))
            .Refusal.Values["where"].ShouldBe("ValidationUrl");
    }

    [Fact]
    public async Task Mutated_answers_never_break_the_client() =>
        await Gen.Select(Gen.Int[0, Answer.Length - 1], Gen.OneOf("", "<", ">", "&", "\"", "/", "<a>", "\u0000", "é", "xmlns=''", "<!--"), Gen.Int[0, 30]).SampleAsync(
            async (at, inserted, removed) =>
            {
                string mutated = Answer[..at] + inserted + Answer[Math.Min(Answer.Length, at + removed)..];
                Outcome<GenerateCertificateResponse> outcome = await Send(mutated);
                if (!outcome.Succeeded)
                    outcome.Refusal.What(Language.French).ShouldNotBeEmpty();
            },
            iter: 1500);

    private static string Replaced(string old, string changed)
    {
        Answer.ShouldContain(old);
        return Answer.Replace(old, changed, StringComparison.Ordinal);
    }

    private static Task<Outcome<GenerateCertificateResponse>> Send(string answer, int status = 200) =>
        new CertRaClient(StubService.Answering(answer, status).Client, StubService.Address, TimeProvider.System).SendAsync(Request, TestContext.Current.CancellationToken);
}
