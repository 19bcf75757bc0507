using System.Xml;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Tests;

public sealed class GoldenResponseTests
{
    public static TheoryData<string> Responses =>
        [.. Golden.Names.Where(name => name.Contains("-response", StringComparison.Ordinal) && !name.StartsWith("16-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Responses))]
    public void Every_answer_is_read_and_can_be_produced_again(string name)
    {
        XmlElement payload = SoapEnvelope.ReadPayload(Golden.Bytes(name), SoapLimits.Default, SoapStrictness.Answer, (_, _) => null).Value;
        Operation operation = Operations.All.Single(one => one.ResponseRoot.Name == payload.LocalName);

        byte[] again = Rewritten((dynamic)operation, payload);

        XmlElement written = Golden.Load(again).DocumentElement!;
        Golden.Meaning(written).ShouldBe(Golden.Meaning(Golden.Payload(name)));
        Golden.SchemaProblems(written).ShouldBeEmpty();
    }

    [Fact]
    public void The_fault_is_read_and_can_be_produced_again()
    {
        SoapFault fault = SoapFault.Read(Golden.Payload("17-soap-fault.xml"));

        SoapResponse response = SoapResponseWriter.Fault(fault with { Id = "T-1" }, SoapEnvironment.Test);

        response.HttpStatus.ShouldBe(500);
        fault.Code.ShouldBe(SoapFaultCodes.TemporarilyUnavailable);
        Golden.Meaning(Golden.PayloadOf(response.Body)).ShouldBe(Golden.Meaning(Golden.Payload("17-soap-fault.xml")));
    }

    [Fact]
    public void The_pending_answer_is_the_example_apart_from_its_identifier()
    {
        PublicKeyIdentifier key = PublicKeyIdentifier.Parse("BE1B827EC109DE74249C40AC85A887BCDAC89231").Value;
        var request = new RequestHeader("_00000000-0000-4000-8000-000000000011", null);

        SoapResponse response = SoapResponseWriter.Pending(request, key, new DateTimeOffset(2026, 1, 5, 10, 6, 0, TimeSpan.FromHours(1)), Language.English);

        XmlElement payload = Golden.PayloadOf(response.Body);
        payload.SetAttribute("Id", "_00000000-0000-4000-8000-000000000012");
        response.HttpStatus.ShouldBe(200);
        Golden.Meaning(payload).ShouldBe(Golden.Meaning(Golden.Payload("06-getCertificate-response-pending.xml")));
    }

    private static byte[] Rewritten<TRequest, TResponse>(Operation<TRequest, TResponse> operation, XmlElement payload)
        where TRequest : notnull
        where TResponse : notnull
    {
        var header = new ResponseHeader(
            payload.GetAttribute("Id"), payload.GetAttributeNode("InResponseTo")?.Value, IssueInstant.Parse(payload.GetAttribute("IssueInstant")));
        ProtocolStatus status = StatusXml.Read(payload, operation.StatusKind).ShouldNotBeNull();
        if (!status.IsSuccess)
            return MessageXml.Response(operation, header, status);
        var problems = new ReadingProblems();
        TResponse content = operation.ResponseForm.Read(new ElementReader(payload, problems));
        problems.First.ShouldBeNull();
        return MessageXml.Response(operation, header, status, content);
    }
}
