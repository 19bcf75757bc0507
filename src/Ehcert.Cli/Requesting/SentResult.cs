using Ehcert.Lifecycle.Requesting;

namespace Ehcert.Cli.Requesting;

internal sealed record SentResult(string Reference, bool? ValidatedAutomatically, bool AlreadyReceived, string? Replaces, string Request, string? Keystore)
{
    public static SentResult Of(SentRequest sent) => new(
        sent.Reference.Hex, sent.ValidatedAutomatically, sent.AlreadyReceived, sent.Replaces?.Hex, sent.RequestPath, sent.KeystorePath);
}
