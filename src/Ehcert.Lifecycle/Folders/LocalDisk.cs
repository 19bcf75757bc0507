using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace Ehcert.Lifecycle.Folders;

/// <summary>The disk of this computer.</summary>
internal sealed partial class LocalDisk : IDisk
{
    private const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnlyFile | UnixFileMode.UserExecute;

    public void CreateFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            CreateFolderOnWindows(path);
        else
            Directory.CreateDirectory(path, OwnerOnlyFolder);
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        // On Windows the file inherits the folder's owner-only list.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnlyFile;
        using var file = new FileStream(path, options);
        file.Write(content);
    }

    public void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    public byte[] Read(string path) => File.ReadAllBytes(path);

    public void Name(string from, string to) => File.Move(from, to, overwrite: false);

    public void Replace(string from, string to) => File.Move(from, to, overwrite: true);

    public void FlushFolder(string path)
    {
        // NTFS writes names through its journal; there is no handle to flush.
        if (OperatingSystem.IsWindows())
            return;
        int folder = Open(path, flags: 0);
        if (folder < 0)
            throw new IOException(path, new Win32Exception(Marshal.GetLastPInvokeError()));
        try
        {
            // Some network file systems cannot flush a folder (EINVAL); they order names themselves.
            _ = FileSync(folder);
        }
        finally
        {
            _ = Close(folder);
        }
    }

    public void Discard(string path) => File.Delete(path);

    [SupportedOSPlatform("windows")]
    private static void CreateFolderOnWindows(string path)
    {
        using WindowsIdentity person = WindowsIdentity.GetCurrent();
        var security = new DirectorySecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(new FileSystemAccessRule(
            person.User!,
            FileSystemRights.FullControl,
            InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit,
            PropagationFlags.None,
            AccessControlType.Allow));
        security.CreateDirectory(path);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
