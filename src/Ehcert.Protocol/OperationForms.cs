using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol;

/// <summary>How a content is read and written.</summary>
internal sealed record ContentForm<T>(Func<ElementReader, T> Read, Action<T, ElementWriter> Write);

/// <summary>Makes operations of contents that read and write themselves.</summary>
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
