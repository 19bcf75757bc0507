using System.Security.Cryptography;
using Ehcert.Domain;

namespace Ehcert.Lifecycle.Folders;

/// <summary>A file about to be written, and what must hold for the bytes read back from the disk.</summary>
internal sealed record FileToWrite(string Path, ReadOnlyMemory<byte> Content, Func<ReadOnlyMemory<byte>, Outcome<Done>> Prove);

/// <summary>
/// Writes files so that a power cut at any moment leaves either the former state or the new one: beside, flushed, reopened, proven, then named.
/// </summary>
internal sealed class DurableWriter(IDisk disk)
{
    /// <summary>How an unfinished file ends. Such files begin with a dot and are never read.</summary>
    public const string UnfinishedEnding = ".unfinished";

    private const int NoSpaceLeftOnUnix = 28; // ENOSPC
    private const int QuotaExceededOnUnix = 122; // EDQUOT
    private const int NoSpaceLeftOnWindows = unchecked((int)0x80070070); // ERROR_DISK_FULL

    /// <summary>Checks, by writing and removing an empty file, that files can be made here. Makes the folder when it is missing.</summary>
    public Outcome<Done> Prepare(string folder) => Guarded(folder, () =>
    {
        disk.CreateFolder(folder);
        string probe = Beside(Path.Combine(folder, "probe"));
        disk.Write(probe, []);
        disk.Discard(probe);
        return Done.Value;
    });

    /// <summary>
    /// Writes files whose names must be free; they get their names in the order given, and only when all of them have been proven.
    /// </summary>
    public Outcome<Done> WriteNew(params IReadOnlyList<FileToWrite> files)
    {
        var named = new List<string>();
        Outcome<Done> written = Write(files, (beside, path) =>
        {
            try
            {
                disk.Name(beside, path);
            }
            catch (IOException) when (File.Exists(path))
            {
                return FolderRefusals.NameTaken.Refuse("folder", ("file", path));
            }

            named.Add(path);
            return Done.Value;
        });
        if (!written.Succeeded)
            named.ForEach(Discard);
        return written;
    }

    /// <summary>Puts a proven successor in the place of a file, or makes the file when there is none.</summary>
    public Outcome<Done> Replace(FileToWrite file) => Write([file], (beside, path) =>
    {
        disk.Replace(beside, path);
        return Done.Value;
    });

    private Outcome<Done> Write(IReadOnlyList<FileToWrite> files, Func<string, string, Outcome<Done>> place)
    {
        var besides = new List<string>();
        Outcome<Done> written = WriteBeside(files, besides);
        for (int i = 0; written.Succeeded && i < files.Count; i++)
        {
            (string beside, string path) = (besides[i], files[i].Path);
            written = Guarded(path, () =>
            {
                if (place(beside, path).IsRefused(out Refusal? refusal, out _))
                    return refusal;
                disk.FlushFolder(Path.GetDirectoryName(path)!);
                return Done.Value;
            });
        }

        if (!written.Succeeded)
            besides.ForEach(Discard);
        return written;
    }

    private Outcome<Done> WriteBeside(IReadOnlyList<FileToWrite> files, List<string> besides)
    {
        foreach (FileToWrite file in files)
        {
            string beside = Beside(file.Path);
            besides.Add(beside);
            Outcome<Done> written = Guarded(file.Path, () =>
            {
                disk.CreateFolder(Path.GetDirectoryName(file.Path)!);
                disk.Write(beside, file.Content.Span);
                disk.Flush(beside);
                byte[] reopened = disk.Read(beside);
                return file.Content.Span.SequenceEqual(reopened)
                    ? file.Prove(reopened)
                    : FolderRefusals.NotProven.Refuse("folder", ("file", file.Path));
            });
            if (!written.Succeeded)
                return written;
        }

        return Done.Value;
    }

    private static Outcome<Done> Guarded(string path, Func<Outcome<Done>> deed)
    {
        try
        {
            return deed();
        }
        catch (IOException problem) when (problem.HResult is NoSpaceLeftOnUnix or QuotaExceededOnUnix or NoSpaceLeftOnWindows)
        {
            return FolderRefusals.DiskFull.Refuse("folder", ("file", path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return FolderRefusals.NotWritable.Refuse("folder", ("file", path));
        }
    }

    private void Discard(string path)
    {
        try
        {
            disk.Discard(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It stays behind, hidden and never read: the refusal already says that nothing was saved.
        }
    }

    private static string Beside(string path) => Path.Combine(
        Path.GetDirectoryName(path)!,
        $".{Path.GetFileName(path)}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}{UnfinishedEnding}");
}
