using Ehcert.Domain;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Completing;
using Ehcert.Lifecycle.Folders;

namespace Ehcert.Manager.Screens.Completing;

/// <summary>A completion under way. It goes on while the window reloads; stopping it is safe at any moment.</summary>
internal sealed class CompletionFlow(Workplace workplace) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private CancellationTokenSource? _running;

    public IReadOnlyList<KeystoreOnDisk> Candidates { get; private set; } = [];

    public KeystoreOnDisk? Chosen { get; private set; }

    public CompletionResult.Completed? Completed { get; private set; }

    public Refusal? Refusal { get; private set; }

    public bool Busy { get; private set; }

    public bool Stopped { get; private set; }

    /// <summary>Steps seen so far, each with its last state.</summary>
    public IReadOnlyList<LifecycleProgress> Steps { get; private set; } = [];

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>Looks for keystores, and takes the one that waits when there is only one.</summary>
    public void Look()
    {
        if (Busy)
            return;
        Candidates = new Completion(workplace).Candidates();
        (Completed, Refusal, Stopped, Steps) = (null, null, false, []);
        KeystoreOnDisk[] waiting = [.. Candidates.Where(file => file.Stage is FileStage.Uncompleted)];
        Chosen = waiting.Length == 1 ? waiting[0] : null;
        Tell();
    }

    public void Choose(KeystoreOnDisk? file)
    {
        (Chosen, Refusal) = (file, null);
        Tell();
    }

    public void ChoosePath(string? path)
    {
        Refusal = workplace.Folder.Find(path ?? "").IsRefused(out Refusal? refusal, out KeystoreOnDisk? file) ? refusal : null;
        Chosen = file;
        Tell();
    }

    public async Task<bool> CompleteAsync(string password)
    {
        if (Chosen is null || !await _one.WaitAsync(0))
            return false;
        using var running = new CancellationTokenSource();
        _running = running;
        (Busy, Refusal, Stopped, Steps) = (true, null, false, []);
        Tell();
        try
        {
            // Deriving keys takes a while; the window stays alive meanwhile.
            Outcome<OpenedKeystore> opening = await Task.Run(() => new Completion(workplace).Open(Chosen, password));
            if (opening.IsRefused(out Refusal? refusal, out OpenedKeystore? opened))
            {
                Refusal = refusal;
                return false;
            }

            using (opened)
            {
                Outcome<CompletionResult> result = await opened.CompleteAsync(wait: true, new ProgressTo(Hear), running.Token);
                Refusal = result.IsRefused(out refusal, out CompletionResult? value) ? refusal : null;
                Completed = value as CompletionResult.Completed;
            }

            return Completed is not null;
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            Stopped = true;
            return false;
        }
        finally
        {
            (Busy, _running) = (false, null);
            _one.Release();
            Tell();
        }
    }

    public void Stop() => _running?.Cancel();

    private void Hear(LifecycleProgress news)
    {
        Steps = [.. Steps.Where(step => step.Step != news.Step), news];
        Tell();
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private void Tell() => Changed?.Invoke();
}
