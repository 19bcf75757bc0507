using Ehcert.Domain;

namespace Ehcert.Lifecycle.Folders;

/// <summary>
/// Keeps two windows from working on one keystore. A hidden, empty file beside the keystore is locked by the operating system, which
/// lets go of it when the program ends, however it ends. The file stays: removing it would let two programs lock two files of one name.
/// </summary>
internal sealed class KeystoreLock : IDisposable
{
    private readonly FileStream _file;

    private KeystoreLock(FileStream file) => _file = file;

    public static Outcome<KeystoreLock> Take(string keystorePath)
    {
        string path = Path.Combine(Path.GetDirectoryName(keystorePath)!, $".{Path.GetFileName(keystorePath)}.lock");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new KeystoreLock(new FileStream(path, options));
        }
        catch (UnauthorizedAccessException)
        {
            return FolderRefusals.NotWritable.Refuse("folder", ("file", keystorePath));
        }
        catch (IOException) when (File.Exists(path))
        {
            return FolderRefusals.InUse.Refuse("keystore", ("file", keystorePath));
        }
        catch (IOException)
        {
            return FolderRefusals.NotWritable.Refuse("folder", ("file", keystorePath));
        }
    }

    public void Dispose() => _file.Dispose();
}
