namespace Ehcert.Protocol;

/// <summary>How an operation went, as its answer says.</summary>
/// <param name="Code">Status URN; see <see cref="ProtocolStatusCodes"/>. For the depot a number, <c>200</c> when all is well.</param>
/// <param name="SubCode">A nested code that tells more, or null.</param>
/// <param name="Message">One sentence, or null.</param>
/// <param name="Errors">The errors of <c>EteeStatusDetail</c>; empty when all is well.</param>
public sealed record ProtocolStatus(string Code, string? SubCode, string? Message, ValueList<ProtocolError> Errors)
{
    /// <summary>All is well.</summary>
    public static ProtocolStatus Success { get; } = new(ProtocolStatusCodes.Success, null, null, []);

    /// <summary>Compared exactly, as the Java client does.</summary>
    public bool IsSuccess => Code is ProtocolStatusCodes.Success;

    /// <summary>Not well, but only because the certificate is not there yet: one matching error suffices.</summary>
    public bool IsPending => !IsSuccess && Errors.Any(error => error.Code == ProtocolErrors.CertNotYetDelivered);
}

/// <summary>One error of an answer.</summary>
/// <param name="Code">One of <see cref="ProtocolErrors"/>, or a code this version does not know.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Parameters">Details by name.</param>
public sealed record ProtocolError(string Code, string Message, ValueList<ErrorParameter> Parameters);

/// <summary>A detail of an error.</summary>
/// <param name="Name">What it is, for instance <c>Field</c>.</param>
/// <param name="Value">Its value; never a secret.</param>
public sealed record ErrorParameter(string Name, string Value);

/// <summary>Values of <c>StatusCode</c>.</summary>
public static class ProtocolStatusCodes
{
    /// <summary>All is well.</summary>
    public const string Success = "urn:be:fgov:ehealth:2.0:status:Success";

    /// <summary>The caller's mistake.</summary>
    public const string Requester = "urn:be:fgov:ehealth:2.0:status:Requester";

    /// <summary>A condition on the server's side.</summary>
    public const string Responder = "urn:be:fgov:ehealth:2.0:status:Responder";

    /// <summary>The depot's code for a technically good answer, also when nothing was found.</summary>
    public const string DepotSuccess = "200";
}
