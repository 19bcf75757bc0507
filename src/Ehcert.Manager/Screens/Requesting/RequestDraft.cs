using Ehcert.Domain;

namespace Ehcert.Manager.Screens.Requesting;

/// <summary>What the person typed and chose, kept while the window reloads or goes back. Never a PIN, never a password.</summary>
internal sealed class RequestDraft
{
    public bool ConditionsAccepted { get; set; }

    /// <summary>Token of the choice: <c>me</c>, <c>TYPE=VALUE</c> of an organisation, or <c>other</c>.</summary>
    public string? Holder { get; set; }

    public string? OtherType { get; set; }

    public string? OtherNumber { get; set; }

    public string? OtherName { get; set; }

    public string? ApplicationId { get; set; }

    public HashSet<BaseService> Usage { get; } = [];

    public string? EmailPrivate { get; set; }

    public string? EmailGeneral { get; set; }

    public string? PhonePrivate { get; set; }

    public string? PhoneGeneral { get; set; }
}
