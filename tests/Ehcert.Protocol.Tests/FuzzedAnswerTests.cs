using System.Text;
using System.Xml;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.MyCareNet;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Tests;

public sealed class FuzzedAnswerTests
{
    private static readonly Gen<byte[]> Inserted = Gen.OneOf(
        Gen.OneOf("<a>", "</a>", "<a/>", "<!--", "-->", "&amp;", "&x;", "<![CDATA[", "]]>", " x='1'", "é", "<?x?>", "xmlns=''", "true", "-", "9999999999", "=").Select(Encoding.UTF8.GetBytes),
        Gen.Byte.Array[0, 3]);

    private static readonly Gen<(double Where, byte[] Inserted, int Removed)> Mutations = Gen.Select(Gen.Double[0, 1], Inserted, Gen.Int[0, 60]);

    [Fact]
    public void Every_mutated_answer_is_read_or_refused()
    {
        string[] names = [.. Golden.Names.Where(name => name.Contains("-response", StringComparison.Ordinal) && !name.StartsWith("16-", StringComparison.Ordinal))];
        byte[][] originals = [.. names.Select(Golden.Bytes)];

        Gen.Select(Gen.Int[0, originals.Length - 1], Mutations).Sample(
            (which, mutation) =>
            {
                Outcome<XmlElement> outcome = SoapEnvelope.ReadPayload(Mutated(originals[which], mutation), SoapLimits.Answers, SoapStrictness.Answer, (_, _) => null);
                if (outcome.Succeeded && Operations.All.FirstOrDefault(one => one.ResponseRoot.Name == outcome.Value.LocalName) is { } operation)
                    Read((dynamic)operation, outcome.Value);
            },
            iter: 3000);
    }

    [Fact]
    public void Every_mutated_mycarenet_message_is_read_or_refused()
    {
        byte[] request = Golden.Bytes("16-registerToMycarenetService-request.xml");
        byte[] response = Golden.Bytes("16-registerToMycarenetService-response.xml");
        byte[] registration = Golden.Bytes("16-registrations-detail.xml");
        byte[] answer = Golden.Bytes("16-registrationsAnswer-detail.xml");

        Mutations.Sample(
            mutation =>
            {
                // Each of these throws when a mutation slips through as anything but a value or a refusal.
                _ = RegisterToMycarenetServiceRequest.Parse(Mutated(request, mutation)).Succeeded;
                _ = RegisterToMycarenetServiceResponse.Parse(Mutated(response, mutation)).Succeeded;
                _ = Registration.Parse(Mutated(registration, mutation)).Succeeded;
                _ = RegistrationAnswer.Parse(Mutated(answer, mutation)).Succeeded;
            },
            iter: 800);
    }

    [Fact]
    public void Every_mutated_saved_request_is_the_same_request_or_refused()
    {
        byte[] file = Encoding.UTF8.GetBytes(Golden.Payload("05-generateCertificate-request.xml").OuterXml);
        GenerateCertificateRequest signed = SignedCertificateRequest.Parse(file).Value.Request;

        Mutations.Sample(
            mutation =>
            {
                Outcome<SignedCertificateRequest> outcome = SignedCertificateRequest.Parse(Mutated(file, mutation));
                if (outcome.Succeeded)
                    outcome.Value.Request.ShouldBe(signed);
                else
                    EhcsrRefusals.All.ShouldContain(outcome.Refusal.Reason);
            },
            iter: 1500);
    }

    private static void Read<TRequest, TResponse>(Operation<TRequest, TResponse> operation, XmlElement payload)
        where TRequest : notnull
        where TResponse : notnull
    {
        if (StatusXml.Read(payload, operation.StatusKind) is { IsSuccess: true })
            operation.ResponseForm.Read(new ElementReader(payload, new ReadingProblems()));
    }

    private static byte[] Mutated(byte[] bytes, (double Where, byte[] Inserted, int Removed) mutation)
    {
        int at = (int)(mutation.Where * bytes.Length);
        return [.. bytes[..at], .. mutation.Inserted, .. bytes[Math.Min(bytes.Length, at + mutation.Removed)..]];
    }
}
