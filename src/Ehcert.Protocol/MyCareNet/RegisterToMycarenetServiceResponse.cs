using Ehcert.Domain;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.MyCareNet;

/// <summary>The answer of a mutuality.</summary>
/// <param name="Header">Its identifier, that of the request, and the moment.</param>
/// <param name="NipReference">Reference of the network, or null.</param>
/// <param name="OutputReference">Reference of the answer, or null.</param>
/// <param name="Detail">The business payload, see <see cref="RegistrationAnswer"/>.</param>
public sealed record RegisterToMycarenetServiceResponse(ResponseHeader Header, string? NipReference, string? OutputReference, Blob Detail)
{
    private const string Root = "RegisterToMycarenetServiceResponse";

    /// <summary>The SOAP envelope.</summary>
    public ReadOnlyMemory<byte> ToEnvelope() => SoapEnvelope.Around(MessageXml.Bytes(Write));

    /// <summary>Reads a SOAP envelope; unknown elements are passed over.</summary>
    public static Outcome<RegisterToMycarenetServiceResponse> Parse(ReadOnlyMemory<byte> envelope) =>
        SoapEnvelope.ReadPayload(envelope, SoapLimits.Answers, SoapStrictness.Answer, MyCareNetXml.Only(Root))
            .Then(root => MyCareNetXml.Read(root, reader => Read(MessageXml.ReadResponseHeader(root), reader)));

    private static RegisterToMycarenetServiceResponse Read(ResponseHeader header, ElementReader root)
    {
        ElementReader answer = root.Child(Namespaces.McnCommons, "Return");
        ElementReader output = answer.Child(Namespaces.McnCommons, "CommonOutput");
        return new RegisterToMycarenetServiceResponse(
            header,
            output.OptionalText(Namespaces.McnCore, "NIPReference"),
            output.OptionalText(Namespaces.McnCore, "OutputReference"),
            MyCareNetBlob.Read(answer.Child(Namespaces.McnCommons, "Detail")));
    }

    private void Write(ElementWriter writer)
    {
        writer.Start(Namespaces.McnRegistration, Root);
        writer.Declare(Namespaces.McnCommons);
        writer.Declare(Namespaces.McnCore);
        writer.Attribute("Id", Header.Id);
        writer.Attribute("InResponseTo", Header.InResponseTo);
        writer.Attribute("IssueInstant", Header.IssueInstant?.ToString());
        writer.Start(Namespaces.McnCommons, "Return");
        writer.Start(Namespaces.McnCommons, "CommonOutput");
        writer.OptionalText(Namespaces.McnCore, "NIPReference", NipReference);
        writer.OptionalText(Namespaces.McnCore, "OutputReference", OutputReference);
        writer.End();
        MyCareNetBlob.Write(writer, Detail);
        writer.End();
        writer.End();
    }
}
