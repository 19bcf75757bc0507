using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Clients;

/// <summary>A signed request that was read back: schema-valid, and its signature holds.</summary>
internal sealed record VerifiedRequest<TRequest>(RequestHeader Header, TRequest Content, VerifiedSignature Signature)
    where TRequest : notnull;

/// <summary>Reads a signed request that stands alone, such as the content of an .ehcsr file, through the same gate as a server.</summary>
internal static class SignedRequestReader
{
    public static Outcome<VerifiedRequest<TRequest>> Read<TRequest, TResponse>(
        ReadOnlyMemory<byte> bytes, Operation<TRequest, TResponse> operation)
        where TRequest : notnull
        where TResponse : notnull
    {
        if (SoapEnvelope.ReadAlone(bytes, SoapLimits.Default, operation.RequestRoot).IsRefused(out Refusal? refusal, out XmlElement? element))
            return refusal;
        if (XmlSignatureVerifier.Verify(element).IsRefused(out refusal, out VerifiedSignature? signature))
            return refusal;
        if (SoapRequestReader.Typed(operation, element).IsRefused(out refusal, out SoapRequest? request))
            return refusal;
        return new VerifiedRequest<TRequest>(request.Header, ((SoapRequest<TRequest>)request).Content, signature);
    }
}
