using System.Xml;
using Ehcert.Domain;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.MyCareNet;

/// <summary>Reading of MyCareNet messages and payloads, through the same gate as everything else.</summary>
internal static class MyCareNetXml
{
    public static Outcome<T> Read<T>(ReadOnlyMemory<byte> xml, string uri, string name, Func<ElementReader, T> read)
        where T : notnull =>
        SoapEnvelope.ReadAlone(xml, SoapLimits.Default, new XmlQualifiedName(name, uri)).Then(root => Read(root, read));

    /// <summary>A judge that lets one kind of message pass.</summary>
    public static Func<string, string, RefusalReason?> Only(string root) =>
        (name, uri) => name == root && uri == Namespaces.McnRegistration ? null : SoapRefusals.UnknownOperation;

    public static Outcome<T> Read<T>(XmlElement root, Func<ElementReader, T> read)
        where T : notnull
    {
        var problems = new ReadingProblems();
        T message = read(new ElementReader(root, problems));
        if (problems.First is { } field)
            return SoapRefusals.NotPerSchema.Refuse(field, ("where", field));
        return message;
    }
}
