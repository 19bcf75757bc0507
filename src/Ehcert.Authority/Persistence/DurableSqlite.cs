using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ehcert.Authority.Persistence;

/// <summary>
/// Makes a commit mean "on the disk": write-ahead log, and the log is flushed at every commit (SQLite, PRAGMA synchronous).
/// <c>synchronous</c> belongs to the connection, so it is set each time one opens.
/// </summary>
internal sealed class DurableSqlite : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
