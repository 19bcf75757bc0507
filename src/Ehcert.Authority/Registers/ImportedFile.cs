namespace Ehcert.Authority.Registers;

/// <summary>The file a register was last read from: the same file is not read twice.</summary>
internal sealed class ImportedFile
{
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, hexadecimal.</summary>
    public required string Digest { get; set; }

    public required int Rows { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }
}
