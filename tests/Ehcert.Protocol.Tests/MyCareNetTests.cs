using System.IO.Compression;
using System.Text;
using System.Xml;
using Ehcert.Domain;
using Ehcert.Protocol.MyCareNet;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Tests;

public sealed class MyCareNetTests
{
    private const string RequestFile = "16-registerToMycarenetService-request.xml";
    private const string ResponseFile = "16-registerToMycarenetService-response.xml";

    [Fact]
    public void The_request_is_read_and_can_be_written_again()
    {
        RegisterToMycarenetServiceRequest request = RegisterToMycarenetServiceRequest.Parse(Golden.Bytes(RequestFile)).Value;

        request.Routing.ShouldBe(new MessageRouting("999", new DateOnly(2026, 1, 5)));
        request.Origin.PhysicalPerson!.Ssin.ShouldBe("85073099833");
        request.ToString().ShouldNotContain("demo-password");
        XmlElement written = Golden.PayloadOf(request.ToEnvelope());
        Golden.Meaning(written).ShouldBe(Golden.Meaning(Golden.Payload(RequestFile)));
        Golden.SchemaProblems(written).ShouldBeEmpty();
    }

    [Fact]
    public void The_answer_is_read_and_can_be_written_again()
    {
        RegisterToMycarenetServiceResponse response = RegisterToMycarenetServiceResponse.Parse(Golden.Bytes(ResponseFile)).Value;

        XmlElement written = Golden.PayloadOf(response.ToEnvelope());
        Golden.Meaning(written).ShouldBe(Golden.Meaning(Golden.Payload(ResponseFile)));
        Golden.SchemaProblems(written).ShouldBeEmpty();
    }

    [Fact]
    public void The_payload_inside_the_request_is_the_registration()
    {
        Registration registration = Registration.Parse(RegisterToMycarenetServiceRequest.Parse(Golden.Bytes(RequestFile)).Value.Detail).Value;

        registration.ShouldBe(new Registration(new DateOnly(2026, 1, 5), new Registrant("doctor", "19999915004"), "GMD", new BankAccount("BE54000000000097", "TESTBEB1")));
        Golden.Meaning(Golden.Load(registration.ToXml().ToArray()).DocumentElement!).ShouldBe(Golden.Meaning(Golden.Payload("16-registrations-detail.xml")));
    }

    [Fact]
    public void The_payload_inside_the_answer_says_what_is_wrong_and_where()
    {
        RegistrationAnswer answer = RegistrationAnswer.Parse(RegisterToMycarenetServiceResponse.Parse(Golden.Bytes(ResponseFile)).Value.Detail).Value;

        answer.Succeeded.ShouldBeFalse();
        answer.Details.Single().Code.ShouldBe("168");
        answer.Details.Single().Message!.Value.ShouldStartWith("Déjà inscrit");
        Golden.Meaning(Golden.Load(answer.ToXml().ToArray()).DocumentElement!).ShouldBe(Golden.Meaning(Golden.Payload("16-registrationsAnswer-detail.xml")));
    }

    [Fact]
    public void A_signature_beside_the_payload_travels_with_it()
    {
        RegisterToMycarenetServiceRequest request = RegisterToMycarenetServiceRequest.Parse(Golden.Bytes(RequestFile)).Value with { Xades = new byte[] { 1, 2, 3 } };

        Golden.SchemaProblems(Golden.PayloadOf(request.ToEnvelope())).ShouldBeEmpty();
        RegisterToMycarenetServiceRequest.Parse(request.ToEnvelope()).Value.ShouldBe(request);
    }

    [Fact]
    public void A_deflated_payload_is_unfolded_within_a_limit()
    {
        byte[] payload = Golden.Bytes("16-registrations-detail.xml");

        RegisterToMycarenetServiceRequest.Parse(WithDetail(Deflated(payload))).Value.Detail.ToArray().ShouldBe(payload);
        RegisterToMycarenetServiceRequest.Parse(WithDetail(Deflated(new byte[5_000_000]))).Refusal.Field.ShouldBe("Detail");
        RegisterToMycarenetServiceRequest.Parse(WithDetail([0xFF, 0xFF, 0xFF])).Refusal.Field.ShouldBe("Detail");
    }

    [Theory]
    [InlineData("<mc:IsTest>true", "<mc:IsTest>maybe")]
    [InlineData("<m:CommonInput>", "<m:Surprise/><m:CommonInput>")]
    [InlineData("<mc:ReferenceDate>2026-01-05", "<mc:ReferenceDate>5/1/2026")]
    public void What_the_schema_does_not_know_is_refused(string old, string changed)
    {
        string message = Encoding.UTF8.GetString(Golden.Bytes(RequestFile));
        message.ShouldContain(old);

        RegisterToMycarenetServiceRequest.Parse(Encoding.UTF8.GetBytes(message.Replace(old, changed, StringComparison.Ordinal))).Refusal.Reason
            .ShouldBe(SoapRefusals.NotPerSchema);
    }

    private static byte[] WithDetail(byte[] detail)
    {
        string message = Encoding.UTF8.GetString(Golden.Bytes(RequestFile));
        int start = message.IndexOf("Id=\"blob\">", StringComparison.Ordinal) + "Id=\"blob\">".Length;
        int end = message.IndexOf("</m:Detail>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes((message[..start] + Convert.ToBase64String(detail) + message[end..]).Replace(" ContentEncoding=\"none\"", "", StringComparison.Ordinal));
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var deflate = new DeflateStream(output, CompressionLevel.Optimal))
            deflate.Write(bytes);
        return output.ToArray();
    }
}
