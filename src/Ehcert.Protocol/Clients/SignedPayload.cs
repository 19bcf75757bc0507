using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.Clients;

/// <summary>Makes signed payloads, and reads them back before anybody relies on them.</summary>
internal static class SignedPayload
{
    /// <summary>Writes a request, has it signed, and verifies the bytes as a server would.</summary>
    public static async ValueTask<Outcome<ReadOnlyMemory<byte>>> MakeAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest content, ISigningIdentity identity, DateTimeOffset now, CancellationToken ct)
        where TRequest : notnull
        where TResponse : notnull
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using (var stream = new MemoryStream(MessageXml.Request(operation, RequestHeader.New(now), content)))
        using (var reader = XmlReader.Create(stream, MessageXml.ReaderSettings))
            document.Load(reader);
        if ((await XmlSigner.SignAsync(document, identity, ct)).IsRefused(out Refusal? refusal, out XmlDocument? signed))
            return refusal;
        byte[] bytes = MessageXml.Bytes(signed.DocumentElement!);
        return SignedRequestReader.Read(bytes, operation).IsRefused(out refusal, out _) ? refusal : new ReadOnlyMemory<byte>(bytes);
    }
}
