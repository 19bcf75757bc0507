namespace Ehcert.Authority.Work;

/// <summary>
/// Keeps one kind of promise. Called with no transaction open, possibly again after a crash at any point: what an earlier attempt
/// has done must be recognised. Only <see cref="OutboxClaim.FinishAsync"/>, called in the transaction of the last deed, makes the result.
/// An exception means: try again later.
/// </summary>
internal interface IOutboxHandler
{
    Task<Finished> HandleAsync(OutboxClaim claim, CancellationToken ct);
}

/// <summary>Proof that the work was marked done under its fence.</summary>
internal sealed class Finished
{
    internal Finished()
    {
    }
}
