namespace Ehcert.Domain;

/// <summary>One attribute of a distinguished name, its value unescaped.</summary>
internal readonly record struct SubjectAttribute(SubjectAttributeType Type, string Value);

/// <summary>The attribute types an eHealth subject is made of (X.520), with short name (RFC 4519) and object identifier.</summary>
internal sealed record SubjectAttributeType(string Keyword, string Oid)
{
    internal static SubjectAttributeType CommonName { get; } = new("CN", "2.5.4.3");

    internal static SubjectAttributeType OrganizationalUnit { get; } = new("OU", "2.5.4.11");

    internal static SubjectAttributeType Organization { get; } = new("O", "2.5.4.10");

    internal static SubjectAttributeType Country { get; } = new("C", "2.5.4.6");

    private static readonly SubjectAttributeType[] All = [CommonName, OrganizationalUnit, Organization, Country];

    internal static SubjectAttributeType? ByOid(string? oid) => Array.Find(All, type => type.Oid == oid);

    /// <summary>Short name in any case, or object identifier, with or without <c>OID.</c> in front (RFC 2253 §4).</summary>
    internal static SubjectAttributeType? ByName(string name)
    {
        string oid = name.StartsWith("OID.", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return Array.Find(All, type => type.Keyword.Equals(name, StringComparison.OrdinalIgnoreCase) || type.Oid == oid);
    }
}
