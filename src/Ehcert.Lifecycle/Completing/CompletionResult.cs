using Ehcert.Domain;
using Ehcert.Lifecycle.Listing;

namespace Ehcert.Lifecycle.Completing;

/// <summary>How completing ended. Waiting for the authority is an ordinary end, not a refusal (user-needs R02).</summary>
public abstract record CompletionResult
{
    private CompletionResult()
    {
    }

    /// <summary>The authority is still at it. Nothing was changed.</summary>
    /// <param name="Reference">The reference of the request.</param>
    /// <param name="AskAgainAt">From when asking again makes sense.</param>
    public sealed record NotYetDelivered(PublicKeyIdentifier Reference, DateTimeOffset AskAgainAt) : CompletionResult;

    /// <summary>All is there and proven.</summary>
    /// <param name="Report">What the person now has.</param>
    /// <param name="ToBeActivated">True when the token replaces an older one and must still be activated.</param>
    public sealed record Completed(CertificateReport Report, bool ToBeActivated) : CompletionResult;
}
