using Ehcert.Authority.Changes;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Work;

namespace Ehcert.Authority.Statuses;

/// <summary>Signs a new list because a certificate was revoked.</summary>
internal sealed class SignRevocationList(AuthorityDb db, RevocationListSigner signer, ChangeFeed changes) : IOutboxHandler
{
    /// <summary>Kind of the work; its payload is the public key identifier of the revoked certificate.</summary>
    public const string Kind = "crl";

    /// <summary>Promises a new list in the transaction that revokes.</summary>
    public static Task PromiseAsync(Outbox outbox, AuthorityDb db, CertificateRecord revoked, CancellationToken ct) =>
        outbox.EnqueueAsync(db, Kind, revoked.PublicKeyIdentifier, revoked.PublicKeyIdentifier, ct);

    public async Task<Finished> HandleAsync(OutboxClaim claim, CancellationToken ct)
    {
        var finished = await db.InTransactionAsync(
            async cancellation =>
            {
                await signer.SignNextAsync(db, cancellation);
                return await claim.FinishAsync(db, cancellation);
            },
            ct);
        await changes.CatchUpAsync(ct);
        return finished;
    }
}
