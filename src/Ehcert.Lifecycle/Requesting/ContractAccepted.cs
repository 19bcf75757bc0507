using Ehcert.Domain;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>The overview: everything that will be signed, accepted and not yet signed.</summary>
public sealed class ContractAccepted
{
    private readonly Draft _draft;

    internal ContractAccepted(Draft draft, ContractReady contract) => (_draft, Contract) = (draft, contract);

    /// <summary>The accepted contract with its subject and data.</summary>
    public ContractReady Contract { get; }

    /// <summary>Chooses the keystore's password; refused unless all four checks are green.</summary>
    public Outcome<ReadyToSign> ChoosePassword(string? password, string? confirmation) =>
        KeystorePassword.Check(password, confirmation).Refusal is { } refusal
            ? refusal
            : new ReadyToSign(_draft, Contract, password!);
}
