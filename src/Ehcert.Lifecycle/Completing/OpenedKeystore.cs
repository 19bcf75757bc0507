using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Pki.Keystores;

namespace Ehcert.Lifecycle.Completing;

/// <summary>A keystore whose password is known.</summary>
public sealed class OpenedKeystore : IDisposable
{
    private readonly Workplace _workplace;
    private readonly Keystore _keystore;
    private readonly string _password;

    internal OpenedKeystore(Workplace workplace, KeystoreOnDisk file, Keystore keystore, string password) =>
        (_workplace, File, _keystore, _password) = (workplace, file, keystore, password);

    /// <summary>The file.</summary>
    public KeystoreOnDisk File { get; }

    /// <summary>How far the file is. <see cref="KeystoreState.Complete"/> may still lack the registration of its token: completing finds out.</summary>
    public KeystoreState State => _keystore.State;

    /// <summary>The reference under which the authority knows its certificate.</summary>
    public PublicKeyIdentifier Reference => _keystore.Authentication.Key.Identifier();

    /// <summary>
    /// Does what is missing, and only that. It may be cancelled or killed at any moment: the next time it goes on from what the disk and
    /// the authority say. A certificate that is not ready yet is waited for (asking every ten seconds), or told as <see cref="CompletionResult.NotYetDelivered"/>.
    /// </summary>
    /// <param name="wait">True to wait for the authority.</param>
    /// <param name="progress">Who watches.</param>
    /// <param name="ct">Cancelling is safe.</param>
    public async Task<Outcome<CompletionResult>> CompleteAsync(bool wait, IProgress<LifecycleProgress>? progress, CancellationToken ct)
    {
        if (KeystoreLock.Take(File.Path).IsRefused(out Refusal? refusal, out KeystoreLock? held))
            return refusal;
        using (held)
        {
            // Read again under the lock: another window may have gone on in the meantime.
            if (WorkingKeystore.Open(_workplace, File, _password).IsRefused(out refusal, out WorkingKeystore? working))
                return refusal;
            using (working)
            {
                return await new CompletionSteps(_workplace, working, progress).RunAsync(wait, ct);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _keystore.Dispose();
}
