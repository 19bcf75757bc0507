using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Tests;

public sealed class GoldenRequestTests
{
    public static TheoryData<string> Requests => [.. Golden.Names.Where(name => name.EndsWith("-request.xml", StringComparison.Ordinal) && !name.StartsWith("16-", StringComparison.Ordinal))];

    [Fact]
    public void There_is_a_request_for_each_operation() => Requests.Count.ShouldBe(Operations.All.Count);

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Every_request_is_read_and_can_be_written_again(string name)
    {
        SoapRequest request = await Read(name);

        byte[] again = Rewritten((dynamic)request);

        XmlElement payload = Golden.Load(again).DocumentElement!;
        Golden.Meaning(payload).ShouldBe(Golden.Meaning(Golden.Payload(name), withoutSignature: true));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Every_signature_holds_and_only_signed_operations_have_one(string name)
    {
        SoapRequest request = await Read(name);

        Outcome<VerifiedSignature> verified = XmlSignatureVerifier.Verify(request.Payload);

        verified.Succeeded.ShouldBe(request.Operation.SignedWith is not SignedWith.Nothing);
    }

    private static byte[] Rewritten<TRequest>(SoapRequest<TRequest> request)
        where TRequest : notnull => Rewritten((dynamic)request.Operation, request);

    private static byte[] Rewritten<TRequest, TResponse>(Operation<TRequest, TResponse> operation, SoapRequest<TRequest> request)
        where TRequest : notnull
        where TResponse : notnull => MessageXml.Request(operation, request.Header, request.Content);

    private static async Task<SoapRequest> Read(string name)
    {
        Service service = name[..2] switch
        {
            "12" or "13" or "14" => Service.EtkRa,
            "15" => Service.EtkDepot,
            _ => Service.CertRa,
        };
        using var stream = new MemoryStream(Golden.Bytes(name));
        return (await SoapRequestReader.ReadAsync(stream, "text/xml; charset=utf-8", service, SoapLimits.Default, TestContext.Current.CancellationToken)).Value;
    }
}
