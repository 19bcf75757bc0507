using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.Trust;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol;

namespace Ehcert.Authority.Soap;

/// <summary>A request that has come through the door: well-formed, valid, and, where its operation asks for it, signed by whom it should be.</summary>
/// <param name="Request">What is asked.</param>
/// <param name="Header">Id and moment of the request.</param>
/// <param name="Payload">The very element that was validated and whose signature was verified.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="Language">The language the caller prefers (HTTP <c>Accept-Language</c>), when it is one of ours.</param>
internal sealed record SoapCall<TRequest>(
    TRequest Request, RequestHeader Header, XmlElement Payload, DateTimeOffset ReceivedAt, Language? Language)
{
    private readonly VerifiedSignature? _signature;
    private readonly EidHolder? _holder;

    /// <summary>The verified signature; only on operations that are signed.</summary>
    public VerifiedSignature Signature
    {
        get => _signature ?? throw new InvalidOperationException("This operation is not signed.");
        init => _signature = value;
    }

    /// <summary>The person whose identity card signed; only on operations signed with one.</summary>
    public EidHolder Holder
    {
        get => _holder ?? throw new InvalidOperationException("This operation is not signed with an identity card.");
        init => _holder = value;
    }
}
