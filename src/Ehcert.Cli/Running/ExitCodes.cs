using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle.Completing;
using Ehcert.Lifecycle.Environments;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Lifecycle.SelfTesting;
using Ehcert.Pki.Keystores;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Cli.Running;

/// <summary>Which exit code a refusal ends with. What the person typed wrong (all of Ehcert.Domain) is <see cref="ExitCode.Input"/>.</summary>
internal static class ExitCodes
{
    private static readonly Dictionary<string, ExitCode> ByReason = Table();

    public static ExitCode For(Refusal refusal)
    {
        if (ByReason.TryGetValue(refusal.Code, out ExitCode code))
            return code;
        return refusal.Code.StartsWith("EID_PIN_", StringComparison.Ordinal) ? ExitCode.Pin
            : refusal.Code.StartsWith("EID_", StringComparison.Ordinal) ? ExitCode.Card
            : ExitCode.Input;
    }

    /// <summary>True when the table names the reason itself, so that nothing falls through by accident.</summary>
    internal static bool Names(RefusalReason reason) => ByReason.ContainsKey(reason.Code) || reason.Code.StartsWith("EID_", StringComparison.Ordinal);

    private static Dictionary<string, ExitCode> Table()
    {
        var table = new Dictionary<string, ExitCode>(StringComparer.Ordinal);
        void Set(ExitCode code, IEnumerable<RefusalReason> reasons)
        {
            foreach (RefusalReason reason in reasons)
                table[reason.Code] = code;
        }

        // The rooms below say no in their own way: first the room as a whole, then what stands out.
        Set(ExitCode.NotProven, RefusalCatalogue.In(typeof(KeystoreRefusals).Assembly));
        Set(ExitCode.NotProven, RefusalCatalogue.In(typeof(AuthorityRefusals).Assembly));
        Set(ExitCode.NotAllowed, AuthorityRefusals.All);
        Set(ExitCode.Network, TransportRefusals.All);
        Set(ExitCode.Keystore, EhcsrRefusals.All);
        Set(ExitCode.Disk, FolderRefusals.All);
        Set(ExitCode.Environment, EnvironmentRefusals.All);
        Set(ExitCode.Waiting, [AuthorityRefusals.CertNotYetDelivered]);
        Set(ExitCode.Card, [SelfTestRefusals.LastTry]);
        Set(ExitCode.Disk, [SelfTestRefusals.FolderOpenToOthers]);
        Set(ExitCode.Environment, [SelfTestRefusals.ClockOff, SelfTestRefusals.ClockWrong]);
        Set(ExitCode.Keystore,
        [
            KeystoreRefusals.WrongPassword, KeystoreRefusals.NotAKeystore, KeystoreRefusals.Damaged, KeystoreRefusals.UnsupportedAlgorithm, KeystoreRefusals.NoPrivateKey,
            KeystoreRefusals.TooLarge, KeystoreRefusals.IterationsTooHigh, KeystoreRefusals.CertificateOfAnotherKey, KeystoreRefusals.PasswordNotPortable,
            CompletingRefusals.NothingToComplete, CompletingRefusals.SeveralKeystores, CompletingRefusals.KeystoreOfOtherEnvironment,
            CompletingRefusals.TokenOfAnotherKeystore, RequestingRefusals.NoRequestBeside, RequestingRefusals.RequestOfOtherEnvironment,
            FolderRefusals.FileNotFound, FolderRefusals.TooLarge, CliRefusals.NoKeystore, CliRefusals.NothingToSend, CliRefusals.SeveralFiles,
        ]);
        Set(ExitCode.NotAllowed,
        [
            CompletingRefusals.CertificateRevoked, CompletingRefusals.CertificateExpired, CompletingRefusals.TokenEnded,
            RequestingRefusals.NoQuality, RequestingRefusals.NoOrganisation, RequestingRefusals.OrganisationKindNotServed, RequestingRefusals.RequestPending,
            RequestingRefusals.CertificateActive, CliRefusals.ConditionsNotAccepted,
        ]);
        Set(ExitCode.Input,
        [
            RequestingRefusals.NotAnOrganisation, RequestingRefusals.OrganisationNameNeeded, RequestingRefusals.ApplicationIdInUse, RequestingRefusals.UsageNotAvailable,
            CliRefusals.OrganisationMalformed, CliRefusals.UsageUnknown,
        ]);
        Set(ExitCode.NotProven,
        [
            CompletingRefusals.DeliveryUnreadable, CompletingRefusals.CertificateForAnotherKey, CompletingRefusals.CertificateForSomeoneElse, CompletingRefusals.NotProven,
            CompletingRefusals.TokenNotInDepot, RequestingRefusals.ContractForSomeoneElse, RequestingRefusals.AnswerForAnotherRequest,
        ]);
        Set(ExitCode.Usage,
        [
            CliRefusals.WordNotUnderstood, CliRefusals.OptionNeedsValue, CliRefusals.LanguageUnknown, CliRefusals.InputNeeded, CliRefusals.OptionsExcludeEachOther,
            CliRefusals.SecretFileUnreadable,
        ]);
        Set(ExitCode.Pin, [CliRefusals.LastTryNotAutomatic]);
        Set(ExitCode.Cancelled, [CliRefusals.Cancelled, EidRefusals.PinCancelled]);
        Set(ExitCode.Bug, [CliRefusals.Unexpected]);
        return table;
    }
}
