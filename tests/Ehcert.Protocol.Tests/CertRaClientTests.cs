using System.Text;
using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.Soap;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Protocol.Tests;

public sealed class CertRaClientTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_looks_like_the_java_clients()
    {
        StubService service = StubService.Answering("04-generateContract-response.xml");

        Contract contract = (await Client(service).GenerateContractAsync(
            new GenerateContractRequest(Samples.Contact, Samples.Signer, new CertificateIdentifier(Actor.Organisation(Identifier.Parse("CBE=0999999922").Value, "Cabinet Démo"), "DEMO-1")), Ct)).Value;

        contract.DistinguishedName.ShouldBe(Samples.Contract.DistinguishedName);
        contract.Text.In(Language.French)!.ShouldStartWith("<!DOCTYPE html>");
        contract.Text.In(Language.German).ShouldBeNull();
        HttpRequestMessage request = service.Requests.Single();
        request.Method.ShouldBe(HttpMethod.Post);
        request.Content!.Headers.ContentType!.ToString().ShouldBe("text/xml; charset=utf-8");
        request.Headers.GetValues("SOAPAction").Single().ShouldBe("\"urn:be:fgov:ehealth:certra:protocol:v2:generateContract\"");
        service.Bodies.Single().ShouldStartWith("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Header/><soap:Body><p:GenerateContractRequest");
        XmlElement payload = Golden.PayloadOf(Encoding.UTF8.GetBytes(service.Bodies.Single()));
        payload.GetAttribute("Id").ShouldMatch("^_[0-9a-f-]{36}$");
        payload.GetAttribute("IssueInstant").ShouldBe("2026-01-05T09:00:00.000Z");
        Golden.SchemaProblems(payload).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("getExistingApplicationIds", "urn:be:fgov:ehealth:etee:certra:protocol:v2:getexistingapplicationids")]
    [InlineData("generateCertificate", "urn:be:fgov:ehealth:etee:certra:protocol:v2:generatecertificate")]
    [InlineData("getCertificateInfoForAuthenticationCertificate", "urn:be:fgov:ehealth:etee:certra:protocol:v2:getCertificateInfoForAuthenticationCertificate")]
    [InlineData("completeETKRegistration", "urn:be:fgov:ehealth:etee:etkra:protocol:v2:completeETKregistration")]
    [InlineData("revoke", "urn:be:fgov:ehealth:etee:certra:protocol:v2:revoke")]
    [InlineData("submitCSRForForeigner", "urn:be:fgov:ehealth:certra:protocol:v2:submitCSRForForeigner")]
    public void Soap_actions_keep_their_odd_spelling(string name, string action) =>
        Operations.All.Single(operation => operation.Name == name).SoapAction.ShouldBe(action);

    [Fact]
    public async Task Every_answer_of_the_examples_is_understood()
    {
        (await Client("01-getActorQualities-response.xml").GetActorQualitiesAsync(Samples.Person, Signers.Rsa, Ct)).Value
            .OrganizationAuthorizations.Single().Identifier.ToIdentifier().Value.ToString().ShouldBe("CBE=0999999922");
        (await Client("02-getGenericOrganizationTypes-response.xml").GetGenericOrganizationTypesAsync(Ct)).Value
            .OrganizationTypes[1].AvailableBaseServices.ShouldBe(["tsa", "codage"]);
        (await Client("03-getExistingApplicationIds-response.xml").GetExistingApplicationIdsAsync(Identifier.Parse("CBE=0999999922").Value, Ct)).Value
            .ApplicationIds.ShouldBe([null, "LEGACY_APP"]);
        (await Client("07-getCertificateInfoForCitizen-response.xml").GetCertificateInfoForCitizenAsync(Signers.Rsa, Ct)).Value
            .Certificates.Single().Details!.SerialNumber.ShouldBe("2387509390608836392");
        CertificateInfo info = (await Client("08-getCertificateInfoForAuthenticationCertificate-response.xml").GetCertificateInfoForAuthenticationCertificateAsync(Signers.P384, Ct)).Value;
        (info.AuthenticationCertificateStatus, info.EntityType, info.PublicKeyIdentifier).ShouldBe((CertificateStatus.ValidActive, EntityType.Organization, Samples.Key));
        (await Client("09-submitCSRForForeigner-response.xml").SubmitCsrForForeignerAsync(new SubmitCsrForForeignerRequest(Samples.Signer, Samples.Contact, new byte[3]), Ct)).Value
            .ValidationUrl.Host.ShouldBe("ra.example.org");
        RevocationContract contract = (await Client("10-generateRevocationContract-response.xml").GenerateRevocationContractAsync(
            new GenerateRevocationContractRequest(Samples.Key, Samples.Signer, RevocationReason.CessationOfOperation), Ct)).Value;
        contract.Reason.ShouldBe(RevocationReason.CessationOfOperation);
        SignedRevocationRequest revocation = (await Client("11-revoke-response.xml").SignAsync(new RevokeRequest(Samples.Key, contract), Signers.Rsa, Ct)).Value;
        (await Client("11-revoke-response.xml").SendAsync(revocation, Ct)).Succeeded.ShouldBeTrue();
        (await Client("11-revoke-response-error.xml").SendAsync(revocation, Ct)).Refusal.Reason.ShouldBe(AuthorityRefusals.CertificateNotRevocable);
    }

    [Fact]
    public async Task A_certificate_is_delivered_or_not_yet()
    {
        (await Client("06-getCertificate-response.xml").GetCertificateAsync(Samples.Key, Ct)).Value
            .ShouldBeOfType<GetCertificateResult.Delivered>().Certificates[0].ToArray().ShouldBe(Golden.Bytes("auth-certificate.der"));
        (await Client("06-getCertificate-response-pending.xml").GetCertificateAsync(Samples.Key, Ct)).Value
            .ShouldBe(new GetCertificateResult.NotYetDelivered(Clock.GetUtcNow().AddSeconds(10)));
    }

    [Fact]
    public async Task A_request_is_signed_once_saved_and_sent_again_byte_for_byte()
    {
        StubService service = StubService.Answering("05-generateCertificate-response.xml");
        SignedCertificateRequest signed = (await Client(service).SignAsync(Samples.Request, Signers.Rsa, Ct)).Value;
        service.Requests.ShouldBeEmpty();

        byte[] file = signed.Bytes.ToArray();
        SignedCertificateRequest again = SignedCertificateRequest.Parse(file).Value;
        (await Client(service).SendAsync(signed, Ct)).Value.PublicKeyIdentifier.ShouldBe(Samples.Key);
        (await Client(service).SendAsync(again, Ct)).Succeeded.ShouldBeTrue();

        again.Request.ShouldBe(Samples.Request);
        again.Header.ShouldBe(signed.Header);
        again.Certificates[0].RawData.ShouldBe(Signers.Rsa.Chain[0].RawData);
        service.Bodies[0].ShouldContain(Encoding.UTF8.GetString(file));
        service.Bodies[1].ShouldBe(service.Bodies[0]);
        Outcome<SoapRequest> received = SoapRequestReader.Read(Encoding.UTF8.GetBytes(service.Bodies[1]), Service.CertRa, SoapLimits.Default);
        received.Value.ShouldBeOfType<SoapRequest<GenerateCertificateRequest>>().Content.ShouldBe(Samples.Request);
        XmlSignatureVerifier.Verify(received.Value.Payload).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_signed_examples_are_ehcsr_files()
    {
        byte[] file = Encoding.UTF8.GetBytes(Golden.Payload("05-generateCertificate-request.xml").OuterXml);

        SignedCertificateRequest request = SignedCertificateRequest.Parse(file).Value;

        request.Request.Csr.ToArray().ShouldBe(Golden.Bytes("csr.der"));
        StubService service = StubService.Answering("05-generateCertificate-response.xml");
        await Client(service).SendAsync(request, Ct);
        service.Bodies.Single().ShouldContain(Encoding.UTF8.GetString(file));
    }

    [Fact]
    public async Task A_saved_request_that_an_editor_gave_a_mark_and_a_declaration_can_still_be_sent()
    {
        string element = Golden.Payload("05-generateCertificate-request.xml").OuterXml;
        byte[] file = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + element + "\n")];
        StubService service = StubService.Answering("05-generateCertificate-response.xml");

        (await Client(service).SendAsync(SignedCertificateRequest.Parse(file).Value, Ct)).Succeeded.ShouldBeTrue();

        SoapRequestReader.Read(Encoding.UTF8.GetBytes(service.Bodies.Single()), Service.CertRa, SoapLimits.Default).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Files_that_are_no_signed_request_are_told_apart()
    {
        string element = Golden.Payload("05-generateCertificate-request.xml").OuterXml;

        Reason("").ShouldBe(EhcsrRefusals.NotARequest);
        Reason("PK\u0003\u0004").ShouldBe(EhcsrRefusals.NotARequest);
        Reason(Golden.Payload("11-revoke-request.xml").OuterXml).ShouldBe(EhcsrRefusals.NotARequest);
        Reason(element[..^200]).ShouldBe(EhcsrRefusals.Damaged);
        Reason(element.Replace("Voorbeeld", "Ander", StringComparison.Ordinal)).ShouldBe(EhcsrRefusals.Damaged);
        Reason(element + element).ShouldBe(EhcsrRefusals.Damaged);
        Reason(new string(' ', 600_000)).ShouldBe(EhcsrRefusals.TooLarge);

        static RefusalReason Reason(string file) => SignedCertificateRequest.Parse(Encoding.UTF8.GetBytes(file)).Refusal.Reason;
    }

    [Theory]
    [InlineData("CN=\"CBE=0999999922, DEMO-1\",OU=eHealth-platform Belgium,OU=CABINET DEMO,OU=CBE\\=0999999922,OU=DEMO-1,O=Federal Government,C=BE", false)]
    [InlineData("CN=CBE\\=0999999922\\, DEMO-1,OU=eHealth-platform Belgium,OU=CABINET DEMO,OU=CBE\\=0999999922,OU=DEMO-1,O=Federal Government,C=BE", true)]
    public void A_subject_in_quotes_is_never_taken_over(string distinguishedName, bool accepted) =>
        (Samples.Contract with { DistinguishedName = distinguishedName }).ToSubject().Succeeded.ShouldBe(accepted);

    [Fact]
    public async Task When_the_signer_cancels_nothing_is_sent()
    {
        StubService service = StubService.Answering("01-getActorQualities-response.xml");

        (await Client(service).GetActorQualitiesAsync(Samples.Person, new Signers.Cancelling(), Ct)).Refusal.Reason.ShouldBe(Signers.Cancelling.Cancelled);
        (await Client(service).SignAsync(Samples.Request, new Signers.Cancelling(), Ct)).Refusal.Reason.ShouldBe(Signers.Cancelling.Cancelled);
        service.Requests.ShouldBeEmpty();
    }

    private static CertRaClient Client(string golden) => Client(StubService.Answering(golden));

    private static CertRaClient Client(StubService service) => new(service.Client, StubService.Address, Clock);
}
