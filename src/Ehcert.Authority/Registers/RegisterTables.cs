using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ehcert.Authority.Registers;

internal sealed class PersonTable : IEntityTypeConfiguration<PersonEntry>
{
    public void Configure(EntityTypeBuilder<PersonEntry> builder)
    {
        builder.ToTable("register_people");
        builder.HasKey(person => person.Ssin);
        builder.Property(person => person.Ssin).HasMaxLength(11);
    }
}

internal sealed class QualityTable : IEntityTypeConfiguration<QualityEntry>
{
    public void Configure(EntityTypeBuilder<QualityEntry> builder)
    {
        builder.ToTable("register_qualities");
        builder.Property(quality => quality.Ssin).HasMaxLength(11);
        builder.Property(quality => quality.Nihii).HasMaxLength(8);
        builder.HasIndex(quality => quality.Ssin);
        builder.HasIndex(quality => quality.Nihii);
    }
}

internal sealed class OrganisationTable : IEntityTypeConfiguration<OrganisationEntry>
{
    public void Configure(EntityTypeBuilder<OrganisationEntry> builder)
    {
        builder.ToTable("register_organisations");
        builder.HasKey(organisation => new { organisation.Type, organisation.Value });
        builder.Property(organisation => organisation.Type).HasMaxLength(40);
        builder.Property(organisation => organisation.Value).HasMaxLength(11);
    }
}

internal sealed class MandateTable : IEntityTypeConfiguration<MandateEntry>
{
    public void Configure(EntityTypeBuilder<MandateEntry> builder)
    {
        builder.ToTable("register_mandates");
        builder.Property(mandate => mandate.Ssin).HasMaxLength(11);
        builder.Property(mandate => mandate.Type).HasMaxLength(40);
        builder.Property(mandate => mandate.Value).HasMaxLength(11);
        builder.HasIndex(mandate => mandate.Ssin);
        builder.HasIndex(mandate => new { mandate.Type, mandate.Value });
    }
}

internal sealed class ImportedFileTable : IEntityTypeConfiguration<ImportedFile>
{
    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.ToTable("register_files");
        builder.HasKey(file => file.Name);
    }
}
