using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.EtkDepot;
using Ehcert.Protocol.EtkRa;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Tests;

/// <summary>What the Java client needs in order to read an answer.</summary>
public sealed partial class SoapResponseWriterTests
{
    private static readonly RequestHeader Request = new("_1", null);
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(1));

    public static TheoryData<string> WithCommonsStatus =>
        [.. Operations.All.Where(one => one.Service is not Service.EtkDepot && one != CertRaOperations.GetExistingApplicationIds).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(WithCommonsStatus))]
    public void Every_error_has_a_status_detail_with_unqualified_children(string name)
    {
        Operation operation = Operations.All.Single(one => one.Name == name);

        SoapResponse response = SoapResponseWriter.Refused(operation, Request, AuthorityRefusals.InvalidRequest.Refuse("SSIN", ("Length", "11")), Now, Language.English);

        XmlElement payload = Golden.PayloadOf(response.Body);
        response.HttpStatus.ShouldBe(200);
        payload.LocalName.ShouldBe(operation.ResponseRoot.Name);
        payload.GetAttribute("InResponseTo").ShouldBe("_1");
        Golden.SchemaProblems(payload).ShouldBeEmpty();
        var detail = (XmlElement)payload.GetElementsByTagName("StatusDetail", "urn:be:fgov:ehealth:commons:core:v2")[0]!;
        detail.ChildNodes.Count.ShouldBe(1);
        var errors = (XmlElement)detail.FirstChild!.FirstChild!;
        errors.NamespaceURI.ShouldBeEmpty();
        errors.InnerXml.ShouldBe(
            "<Code>INVALID_REQUEST</Code><Message>A value of the request is missing or does not have the right form.</Message>"
            + "<Parameters><Name>Field</Name><Value>SSIN</Value></Parameters><Parameters><Name>Length</Name><Value>11</Value></Parameters>");
    }

    [Fact]
    public void The_operation_without_status_answers_trouble_with_a_fault()
    {
        SoapResponse response = SoapResponseWriter.Refused(CertRaOperations.GetExistingApplicationIds, Request, AuthorityRefusals.InvalidIdentifier.Refuse(), Now);

        response.HttpStatus.ShouldBe(500);
        Golden.PayloadOf(response.Body).LocalName.ShouldBe("Fault");
    }

    [Fact]
    public void The_depot_answers_with_a_code_and_always_a_message_in_no_namespace()
    {
        SoapResponse bad = SoapResponseWriter.Refused(EtkDepotOperations.GetEtk, RequestHeader.None, AuthorityRefusals.InvalidIdentifier.Refuse(), Now, Language.English);
        SoapResponse good = SoapResponseWriter.Success(
            EtkDepotOperations.GetEtk, RequestHeader.None, new GetEtkResponse([new DepotIdentifier("CBE", "0999999922")], DepotAnswer.NotFound.NoEtk), Now);

        XmlElement status = Golden.PayloadOf(bad.Body).ChildNodes.OfType<XmlElement>().Single();
        status.InnerXml.ShouldBe("<Code>INVALID_IDENTIFIER</Code><Message Lang=\"EN\">An identification number is not correct.</Message>");
        Golden.PayloadOf(good.Body).FirstChild!.InnerXml.ShouldBe("<Code>200</Code><Message Lang=\"EN\">Success</Message>");
        Golden.SchemaProblems(Golden.PayloadOf(good.Body)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.French, "Ce certificat ne peut plus être révoqué.")]
    [InlineData(Language.German, "Dieses Zertifikat kann nicht mehr widerrufen werden.")]
    public void Errors_speak_the_callers_language(Language language, string sentence) =>
        Text(SoapResponseWriter.Refused(CertRaOperations.Revoke, Request, AuthorityRefusals.CertificateNotRevocable.Refuse(), Now, language))
            .ShouldContain($"<Message>{sentence}</Message>");

    [Fact]
    public void Every_signature_reason_is_one_code_on_the_wire()
    {
        foreach (RefusalReason reason in XmlSignatureRefusals.All)
        {
            string body = Text(SoapResponseWriter.Refused(CertRaOperations.Revoke, Request, reason.Refuse(), Now));
            body.ShouldContain("<Code>SIGNATURE_INVALID</Code>");
            body.ShouldContain($"<Value>{reason.Code}</Value>");
        }
    }

    [Fact]
    public void Hexadecimal_values_are_upper_case_without_white_space_and_base64_in_one_line()
    {
        var key = PublicKeyIdentifier.Of(Enumerable.Range(150, 20).Select(number => (byte)number).ToArray()).Value;
        string text = Text(SoapResponseWriter.Success(
            CertRaOperations.GenerateCertificate, Request, new GenerateCertificateResponse(key, true, key), Now));
        Hex().Count(text).ShouldBe(2);

        string token = Text(SoapResponseWriter.Success(
            EtkRaOperations.CompleteEtkRegistration, Request, new CompleteEtkRegistrationResponse(new byte[3000], false), Now));
        token.ShouldContain(new string('A', 4000));
    }

    [Fact]
    public void Text_that_xml_cannot_carry_does_not_spoil_an_answer()
    {
        var name = new LocalizedText([new LocalizedValue("fr", "Cabinet \0\u0001\uD800 \uFFFE <&> \"𝄞\" \r\n fin")]);
        SoapResponse response = SoapResponseWriter.Success(
            CertRaOperations.GetActorQualities, Request, new GetActorQualitiesResponse(true, [new Organization(name, new TypedId("CBE", "0999999922"))]), Now);

        Golden.PayloadOf(response.Body).InnerText.ShouldContain("Cabinet \uFFFD\uFFFD\uFFFD \uFFFD <&> \"𝄞\" \r\n fin");
    }

    [Fact]
    public void What_the_reader_refused_becomes_a_fault_with_the_platforms_code()
    {
        foreach (RefusalReason reason in SoapRefusals.All)
        {
            SoapResponse response = SoapResponseWriter.Fault(reason.Refuse());

            response.HttpStatus.ShouldBe(reason == SoapRefusals.MediaType ? 415 : reason == SoapRefusals.TooLarge ? 413 : 500);
            XmlElement detail = Golden.PayloadOf(response.Body).GetElementsByTagName("detail").OfType<XmlElement>().Single();
            Golden.SchemaProblems((XmlElement)detail.FirstChild!).ShouldBeEmpty();
            SoapFault.Read(Golden.PayloadOf(response.Body)).Code.ShouldStartWith("SOA-030");
        }
    }

    private static string Text(SoapResponse response) => Encoding.UTF8.GetString(response.Body.Span);

    [GeneratedRegex(">[0-9A-F]{40}<")]
    private static partial Regex Hex();
}
