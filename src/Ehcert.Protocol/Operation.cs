using System.Xml;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol;

/// <summary>The three services.</summary>
public enum Service
{
    /// <summary>Registration authority for certificates, version 2, <c>/CertRa/v2</c>.</summary>
    CertRa,

    /// <summary>Registration authority for encryption tokens, version 2, <c>/EtkRa/v2</c>.</summary>
    EtkRa,

    /// <summary>Depot of encryption tokens, version 1, <c>/EtkDepot/v1</c>.</summary>
    EtkDepot,
}

/// <summary>Which key signs the request of an operation.</summary>
public enum SignedWith
{
    /// <summary>None: the request is not signed.</summary>
    Nothing,

    /// <summary>The authentication key of the identity card.</summary>
    EidAuthentication,

    /// <summary>The signature key of the identity card (non-repudiation).</summary>
    EidSignature,

    /// <summary>The key of an eHealth authentication certificate.</summary>
    EhealthCertificate,
}

/// <summary>How an answer tells how it went.</summary>
internal enum StatusKind
{
    /// <summary><c>Status</c> of the version 2 commons, with <c>EteeStatusDetail</c>.</summary>
    Commons,

    /// <summary>Not at all: trouble can only be a SOAP fault.</summary>
    None,

    /// <summary><c>Status</c> of the old commons with unqualified children.</summary>
    OldCommons,
}

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

    /// <summary>The SOAPAction header the Java client sends, without its quotes and with its odd spelling; null when it sends none.</summary>
    public string? SoapAction { get; }

    /// <summary>The key that signs requests.</summary>
    public SignedWith SignedWith { get; }

    internal StatusKind StatusKind { get; }

    /// <summary>The name, for logs.</summary>
    public override string ToString() => Name;

    internal abstract Soap.SoapRequest Incoming(RequestHeader header, XmlElement payload, ReadingProblems problems);

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
        Service service, string name, string root, string? soapAction, SignedWith signedWith, StatusKind statusKind, ContentForm<TRequest> request, ContentForm<TResponse> response)
        : base(service, name, root, soapAction, signedWith, statusKind) => (RequestForm, ResponseForm) = (request, response);

    internal ContentForm<TRequest> RequestForm { get; }

    internal ContentForm<TResponse> ResponseForm { get; }

    internal override Soap.SoapRequest Incoming(RequestHeader header, XmlElement payload, ReadingProblems problems) =>
        new Soap.SoapRequest<TRequest>(this, header, payload, RequestForm.Read(new ElementReader(payload, problems)));
}

/// <summary>How a content is read and written.</summary>
internal sealed record ContentForm<T>(Func<ElementReader, T> Read, Action<T, ElementWriter> Write);

internal static class OperationForms
{
    public static Operation<TRequest, TResponse> Operation<TRequest, TResponse>(
        Service service, string name, string root, string? soapAction, SignedWith signedWith, StatusKind statusKind = StatusKind.Commons)
        where TRequest : IContent<TRequest>
        where TResponse : IContent<TResponse> =>
        new(service, name, root, soapAction, signedWith, statusKind, Form<TRequest>(), Form<TResponse>());

    private static ContentForm<T> Form<T>()
        where T : IContent<T> => new(T.Read, static (content, writer) => content.Write(writer));
}
