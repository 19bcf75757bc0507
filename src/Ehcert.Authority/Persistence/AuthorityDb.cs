using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Persistence;

/// <summary>
/// The authority's one database. Every slice brings its own entities (<see cref="IEntityTypeConfiguration{TEntity}"/>);
/// this type only holds the conventions that make the same model fit SQLite and PostgreSQL.
/// </summary>
internal sealed class AuthorityDb(DbContextOptions<AuthorityDb> options) : DbContext(options)
{
    /// <summary>True when this context has put work into the outbox that no worker has been told of yet.</summary>
    public bool WorkIsWaiting { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot sort DateTimeOffset, so instants are whole UTC milliseconds on every engine.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AuthorityDb).Assembly);
}
