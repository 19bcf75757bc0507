using System.Xml;

namespace Ehcert.Protocol.Soap;

/// <summary>
/// A request that came in: well-formed, schema-valid, of a known operation. Signature, signer and content are not judged yet.
/// </summary>
public abstract class SoapRequest
{
    private protected SoapRequest(Operation operation, RequestHeader header, XmlElement payload) =>
        (Operation, Header, Payload) = (operation, header, payload);

    /// <summary>What is asked.</summary>
    public Operation Operation { get; }

    /// <summary>Identifier and moment.</summary>
    public RequestHeader Header { get; }

    /// <summary>The element that was read, cut out of its envelope: the one whose signature must be verified.</summary>
    public XmlElement Payload { get; }
}

/// <summary>A request with its content.</summary>
/// <typeparam name="TRequest">What the request says.</typeparam>
public sealed class SoapRequest<TRequest> : SoapRequest
    where TRequest : notnull
{
    internal SoapRequest(Operation operation, RequestHeader header, XmlElement payload, TRequest content)
        : base(operation, header, payload) => Content = content;

    /// <summary>What the request says.</summary>
    public TRequest Content { get; }
}
