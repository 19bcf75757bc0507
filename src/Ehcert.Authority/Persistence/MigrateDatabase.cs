using Ehcert.Authority.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Persistence;

/// <summary>Creates the data folder, readable by its owner only, and brings the schema to the newest migration.</summary>
internal sealed class MigrateDatabase(IDbContextFactory<AuthorityDb> databases, IOptions<AuthorityOptions> options) : IStartStep
{
    public int Order => StartOrder.Database;

    public async Task RunAsync(CancellationToken ct)
    {
        string folder = options.Value.DataFolder;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.MigrateAsync(ct);
    }
}
