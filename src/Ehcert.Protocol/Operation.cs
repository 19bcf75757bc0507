using System.Xml;
using Ehcert.Protocol.Messages;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol;

/// <summary>An operation of one of the services.</summary>
public abstract class Operation
{
    private protected Operation(Service service, string name, string root, string? soapAction, SignedWith signedWith, StatusKind statusKind)
    {
        (Service, Name, SoapAction, SignedWith, StatusKind) = (service, name, soapAction, signedWith, statusKind);
        RequestRoot = new XmlQualifiedName(root + "Request", NamespaceOf(service));
        ResponseRoot = new XmlQualifiedName(root + "Response", NamespaceOf(service));
    }

    /// <summary>The service it belongs to.</summary>
    public Service Service { get; }

    /// <summary>Its name as in the service's description, for instance <c>getActorQualities</c>.</summary>
    public string Name { get; }

    /// <summary>The element a request consists of.</summary>
    public XmlQualifiedName RequestRoot { get; }

    /// <summary>The element an answer consists of.</summary>
    public XmlQualifiedName ResponseRoot { get; }

    /// <summary>
    /// The SOAPAction header the Java client sends, without its quotes and with its odd spelling; null when it sends none.
    /// </summary>
    public string? SoapAction { get; }

    /// <summary>The key that signs requests.</summary>
    public SignedWith SignedWith { get; }

    internal StatusKind StatusKind { get; }

    /// <summary>The name, for logs.</summary>
    public override string ToString() => Name;

    internal abstract SoapRequest Incoming(RequestHeader header, XmlElement payload, ReadingProblems problems);

    private static string NamespaceOf(Service service) => service switch
    {
        Service.CertRa => Namespaces.CertRa,
        Service.EtkRa => Namespaces.EtkRa,
        Service.EtkDepot => Namespaces.EtkDepot,
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, null),
    };
}

/// <summary>An operation with what its request and its successful answer say.</summary>
/// <typeparam name="TRequest">Content of the request.</typeparam>
/// <typeparam name="TResponse">Content of the answer when all is well.</typeparam>
public sealed class Operation<TRequest, TResponse> : Operation
    where TRequest : notnull
    where TResponse : notnull
{
    internal Operation(
        Service service,
        string name,
        string root,
        string? soapAction,
        SignedWith signedWith,
        StatusKind statusKind,
        ContentForm<TRequest> request,
        ContentForm<TResponse> response)
        : base(service, name, root, soapAction, signedWith, statusKind) => (RequestForm, ResponseForm) = (request, response);

    internal ContentForm<TRequest> RequestForm { get; }

    internal ContentForm<TResponse> ResponseForm { get; }

    internal override SoapRequest Incoming(RequestHeader header, XmlElement payload, ReadingProblems problems) =>
        new SoapRequest<TRequest>(this, header, payload, RequestForm.Read(new ElementReader(payload, problems)));
}
