using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Ehcert.Authority.Persistence;

/// <summary>Lets <c>dotnet ef migrations</c> see the model without starting the authority.</summary>
internal sealed class DesignTimeAuthorityDb : IDesignTimeDbContextFactory<AuthorityDb>
{
    public AuthorityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AuthorityDb>().UseSqlite("Data Source=:memory:").Options);
}
