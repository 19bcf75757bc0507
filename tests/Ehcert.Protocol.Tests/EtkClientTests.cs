using System.Text;
using Ehcert.Domain;
using Ehcert.Protocol.EtkDepot;
using Ehcert.Protocol.EtkRa;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Tests;

public sealed class EtkClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_registered_in_two_steps_and_activated()
    {
        (await Registration("12-startETKRegistration-response.xml").StartAsync(new byte[] { 1, 2 }, Signers.Rsa, Ct)).Value.Length.ShouldBe(288);
        CompleteEtkRegistrationResponse completed =
            (await Registration("13-completeETKRegistration-response.xml").CompleteAsync(Golden.Bytes("encryption-certificate.der"), Signers.Rsa, Ct)).Value;
        completed.EncryptionToken.ToArray().ShouldBe(Golden.Bytes("etk.der"));
        completed.ToBeActivated.ShouldBeFalse();
        (await Registration("14-activateETK-response.xml").ActivateAsync(Signers.P384, Ct)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_depot_is_asked_without_soap_action_and_header()
    {
        StubService service = StubService.Answering("15-getEtk-response.xml");

        DepotAnswer answer = (await Depot(service).GetEtkAsync(new DepotIdentifier("CBE", "0999999922", "DEMO-1"), Ct)).Value;

        answer.ShouldBeOfType<DepotAnswer.Token>().EncryptionToken.ToArray().ShouldBe(Golden.Bytes("etk.der"));
        service.Requests.Single().Headers.Contains("SOAPAction").ShouldBeFalse();
        Golden.Meaning(Golden.PayloadOf(Encoding.UTF8.GetBytes(service.Bodies.Single()))).ShouldBe(Golden.Meaning(Golden.Payload("15-getEtk-request.xml")));
    }

    [Fact]
    public async Task Several_owners_and_none_are_told_apart()
    {
        (await Depot(StubService.Answering("15-getEtk-response-multiple.xml")).GetEtkAsync(new DepotIdentifier("CBE", "0999999922"), Ct)).Value
            .ShouldBeOfType<DepotAnswer.Matching>().Identifiers.Select(owner => owner[0].ApplicationId).ShouldBe(["DEMO-1", "LEGACY_APP"]);
        (await Depot(StubService.Answering("15-getEtk-response-notfound.xml")).GetEtkAsync(new DepotIdentifier("CBE", "0999999922"), Ct)).Value
            .ShouldBeOfType<DepotAnswer.NotFound>().Errors.Single().Code.ShouldBe(ProtocolErrors.NoEtkFound);
    }

    [Fact]
    public async Task A_depot_in_trouble_is_a_refusal()
    {
        SoapResponse trouble = SoapResponseWriter.Refused(EtkDepotOperations.GetEtk, RequestHeader.None, AuthorityRefusals.InvalidIdentifier.Refuse(), DateTimeOffset.UnixEpoch);

        (await Depot(StubService.Answering(trouble.Body.ToArray())).GetEtkAsync(new DepotIdentifier("CBE", "1"), Ct))
            .Refusal.Reason.ShouldBe(AuthorityRefusals.InvalidIdentifier);
    }

    private static EtkRaClient Registration(string golden) => new(StubService.Answering(golden).Client, StubService.Address, TimeProvider.System);

    private static EtkDepotClient Depot(StubService service) => new(service.Client, StubService.Address, TimeProvider.System);
}
