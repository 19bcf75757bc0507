namespace Ehcert.Eid;

/// <summary>The kind of card, field 0F of the identity file. Unknown numbers are no error: new kinds appear.</summary>
/// <param name="Number">The number; null when the card gives none.</param>
public readonly record struct DocumentType(int? Number)
{
    /// <summary>Card of a Belgian.</summary>
    public static readonly DocumentType Belgian = new(1);

    /// <summary>Card of a Belgian child under twelve.</summary>
    public static readonly DocumentType KidsId = new(6);

    /// <summary>Card of a citizen of the European Union.</summary>
    public static readonly DocumentType EuropeanUnion = new(31);

    /// <summary>A child's card, Belgian or not.</summary>
    public bool IsForChildren => Number is 6 or (>= 61 and <= 69);

    /// <summary>A card of somebody who is not Belgian.</summary>
    public bool IsForForeigners => Number is (>= 11 and <= 28) or (>= 31 and <= 36) or (>= 61 and <= 69);
}
