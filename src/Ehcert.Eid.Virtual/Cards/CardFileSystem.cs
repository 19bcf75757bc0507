namespace Ehcert.Eid.Virtual;

/// <summary>The files of a card and which of them is selected: SELECT, READ BINARY, READ RECORD.</summary>
internal sealed class CardFileSystem(IReadOnlyDictionary<FilePath, byte[]> files)
{
    private const int LongestOffset = 0x7FFF;
    private ushort _directory = FilePath.MasterFile;
    private byte[]? _selected;

    /// <summary>After reset or selection of the applet: the master file, no file.</summary>
    public void Reset() => (_directory, _selected) = (FilePath.MasterFile, null);

    /// <summary>SELECT by absolute path, with or without the master file in front.</summary>
    public StatusWord SelectPath(ReadOnlySpan<byte> path)
    {
        if (path.Length is 0 || path.Length % 2 != 0)
            return StatusWord.LengthDoesNotFit;
        if (path is [0x3F, 0x00, .. var rest])
            path = rest;
        switch (path.Length)
        {
            case 0:
                Reset();
                return StatusWord.Ok;
            case 2:
                return SelectIn(FilePath.MasterFile, Identifier(path));
            case 4:
                return Identifier(path) is FilePath.Belpic or FilePath.Identification
                    ? SelectIn(Identifier(path), Identifier(path[2..]))
                    : StatusWord.NotFound;
            default:
                return StatusWord.NotFound;
        }
    }

    /// <summary>SELECT by identifier: a file of the current directory, or a directory.</summary>
    public StatusWord SelectIdentifier(ReadOnlySpan<byte> identifier)
    {
        if (identifier.Length != 2)
            return StatusWord.LengthDoesNotFit;
        ushort wanted = Identifier(identifier);
        return wanted is FilePath.MasterFile or FilePath.Belpic or FilePath.Identification
            ? SelectIn(FilePath.MasterFile, wanted)
            : SelectIn(_directory, wanted);
    }

    /// <summary>Makes a directory current.</summary>
    public void SelectDirectory(ushort directory) => (_directory, _selected) = (directory, null);

    /// <summary>READ BINARY. A read beyond the end is never cut short: the card tells the exact length (6Cxx) or that there is nothing (6B00).</summary>
    public CardAnswer ReadBinary(int offset, int length)
    {
        if (_selected is null)
            return StatusWord.NoFileSelected;
        if (offset > LongestOffset || offset >= _selected.Length)
            return StatusWord.WrongOffset;
        int left = _selected.Length - offset;
        return length > left ? StatusWord.ExactLength(left) : new CardAnswer(_selected.AsMemory(offset, length), StatusWord.Ok);
    }

    /// <summary>READ RECORD (applet 1.8): the fields of the selected file whose tags lie between two.</summary>
    public CardAnswer ReadRecords(byte firstTag, byte lastTag)
    {
        if (_selected is null)
            return StatusWord.NoFileSelected;
        if (!TlvFields.TryRead(_selected, out TlvFields? fields))
            return StatusWord.RecordNotFound;
        List<byte> found = [];
        foreach (byte tag in fields.Tags.Where(tag => tag >= firstTag && tag <= lastTag))
        {
            fields.TryGet(tag, out ReadOnlyMemory<byte> value);
            found.AddRange([tag, (byte)value.Length, .. value.Span]);
        }

        return found.Count == 0 ? StatusWord.RecordNotFound : found.ToArray();
    }

    private static ushort Identifier(ReadOnlySpan<byte> bytes) => (ushort)((bytes[0] << 8) | bytes[1]);

    private StatusWord SelectIn(ushort directory, ushort wanted)
    {
        if (wanted is FilePath.MasterFile or FilePath.Belpic or FilePath.Identification)
        {
            SelectDirectory(wanted);
            return StatusWord.Ok;
        }

        if (!files.TryGetValue(new FilePath(directory, wanted), out byte[]? file))
            return StatusWord.NotFound;
        (_directory, _selected) = (directory, file);
        return StatusWord.Ok;
    }
}
