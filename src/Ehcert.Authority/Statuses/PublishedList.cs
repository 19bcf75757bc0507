using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Statuses;

/// <summary>The list that is handed out: in memory, renewed when due, forgotten when any node has signed a newer one.</summary>
internal sealed class PublishedList(IDbContextFactory<AuthorityDb> databases, RevocationListSigner signer, ChangeFeed changes, TimeProvider time)
{
    private readonly RecentMemory<string, RevocationList> _lists = new(changes, capacity: 16, ForgetSuperseded);

    public async ValueTask<RevocationList> CurrentAsync(string issuingCa, CancellationToken ct)
    {
        var list = await _lists.FindAsync(issuingCa, this, static (_, self) => self.RenewWhenDueAsync(), ct);
        if (!list.IsDueAt(time.GetUtcNow()))
            return list;
        _lists.Forget(issuingCa);
        return await _lists.FindAsync(issuingCa, this, static (_, self) => self.RenewWhenDueAsync(), ct);
    }

    private static void ForgetSuperseded(Remembered<string, RevocationList> lists, AuditRow change)
    {
        if (change.Kind == RevocationListSigned.EventKind)
            lists.ForgetAll();
    }

    private async Task<RevocationList> RenewWhenDueAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.InTransactionAsync(ct => signer.RenewWhenDueAsync(db, ct), CancellationToken.None);
    }
}
