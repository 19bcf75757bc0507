namespace Ehcert.Domain;

/// <summary>Whether a certificate belongs to a person or to an organisation.</summary>
public enum EntityType
{
    /// <summary>A person; <c>NaturalPerson</c>.</summary>
    NaturalPerson,

    /// <summary>An organisation; <c>Organization</c>.</summary>
    Organization,
}

/// <summary>Names of <see cref="EntityType"/> on the wire and for people.</summary>
public static class EntityTypeNames
{
    private static readonly WireNames<EntityType> Names = new(type => type.WireName());

    extension(EntityType)
    {
        /// <summary>Reads the text on the wire; null when it is unknown.</summary>
        public static EntityType? FromWire(string? text) => Names.Find(text);
    }

    /// <summary>The text on the wire.</summary>
    public static string WireName(this EntityType type) => type switch
    {
        EntityType.NaturalPerson => "NaturalPerson",
        EntityType.Organization => "Organization",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>Words for people.</summary>
    public static Text Label(this EntityType type) => type switch
    {
        EntityType.NaturalPerson => new("personne", "persoon", "Person", "person"),
        EntityType.Organization => new("organisation", "organisatie", "Organisation", "organisation"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
