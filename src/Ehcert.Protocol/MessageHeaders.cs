namespace Ehcert.Protocol;

/// <summary>The attributes of a request's root.</summary>
/// <param name="Id">Unique identifier, an XML name: <c>_</c> and a UUID. Null only for the depot, or when a caller left it out.</param>
/// <param name="IssueInstant">When it was made. Null only for the depot.</param>
public sealed record RequestHeader(string? Id, IssueInstant? IssueInstant)
{
    /// <summary>The header of depot requests, whose roots have no attributes.</summary>
    public static RequestHeader None { get; } = new(null, null);

    /// <summary>A header with a fresh identifier.</summary>
    public static RequestHeader New(DateTimeOffset now) => new(MessageId.New(), Protocol.IssueInstant.From(now));
}

/// <summary>The attributes of an answer's root.</summary>
/// <param name="Id">Unique identifier of the answer.</param>
/// <param name="InResponseTo">Identifier of the request.</param>
/// <param name="IssueInstant">When it was made.</param>
public sealed record ResponseHeader(string? Id, string? InResponseTo, IssueInstant? IssueInstant)
{
    /// <summary>The header of an answer, with a fresh identifier.</summary>
    public static ResponseHeader To(RequestHeader request, DateTimeOffset now) =>
        new(MessageId.New(), request.Id, Protocol.IssueInstant.From(now));
}

/// <summary>
/// Identifiers as the Java client makes them: an underscore, because an XML name cannot start with a digit, and a random UUID.
/// </summary>
internal static class MessageId
{
    public static string New() => $"_{Guid.NewGuid():D}";
}
