using Ehcert.Authority.Starting;
using Ehcert.Authority.Work;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Persistence;

internal static class PersistenceDoors
{
    /// <summary>The file name of the database inside the data folder.</summary>
    public const string DatabaseFile = "authority.db";

    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.AddSingleton<DurableSqlite>();
        services.AddDbContextFactory<AuthorityDb>((provider, options) =>
        {
            string folder = provider.GetRequiredService<IOptions<AuthorityOptions>>().Value.DataFolder;
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(folder, DatabaseFile),
                DefaultTimeout = 20,
            };
            options.UseSqlite(connection.ConnectionString)
                .AddInterceptors(provider.GetRequiredService<DurableSqlite>(), provider.GetRequiredService<WakeAtCommit>());
        });
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AuthorityDb>>().CreateDbContext());
        services.AddStartStep<MigrateDatabase>();
        return services;
    }
}
