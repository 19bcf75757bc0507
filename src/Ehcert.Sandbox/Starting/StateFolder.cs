using System.Text.Json;
using Ehcert.Domain;

namespace Ehcert.Sandbox.Starting;

/// <summary>
/// The one folder in which a sandbox keeps everything, held by at most one process. A mark in it tells a sandbox from any other
/// folder: without the mark nothing in it is ever written or deleted.
/// </summary>
public sealed class StateFolder : IDisposable
{
    private const string MarkName = "sandbox.json";
    private const string LockName = "sandbox.lock";
    private const string Kind = "ehcert-sandbox";

    private readonly FileStream _lock;

    private StateFolder(string path, Mark mark, bool isNew, FileStream held)
    {
        (Path, Ports, MadeAt, IsNew, _lock) = (path, new SandboxPorts(mark.PortBase), mark.MadeAt, isNew, held);
        Registers = Inner("registers");
        EidPki = Inner("eid");
        TrustedCards = Inner("trusted-cards");
        Cards = Inner("cards");
        Mails = Inner("mails");
        Authority = Inner("authority");
        Logs = Inner("logs");
        PageKeys = Inner("page-keys");
        Keystores = Inner("keystores");
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>The ports that this sandbox's certificates name.</summary>
    public SandboxPorts Ports { get; }

    /// <summary>When the sandbox was made; the demo people's dates count from here.</summary>
    public DateTimeOffset MadeAt { get; }

    /// <summary>True when this start made it.</summary>
    public bool IsNew { get; }

    /// <summary>The registers, as CSV files.</summary>
    public string Registers { get; }

    /// <summary>The authority behind the identity cards.</summary>
    public string EidPki { get; }

    /// <summary>The roots of the identity cards that the authority believes.</summary>
    public string TrustedCards { get; }

    /// <summary>The identity cards.</summary>
    public string Cards { get; }

    /// <summary>The mails.</summary>
    public string Mails { get; }

    /// <summary>The eHealth authority’s database and keys.</summary>
    public string Authority { get; }

    /// <summary>The log files.</summary>
    public string Logs { get; }

    /// <summary>The keys that protect the page’s forms.</summary>
    public string PageKeys { get; }

    /// <summary>The keystores made by hand in the sandbox.</summary>
    public string Keystores { get; }

    /// <summary>The file that tells the <c>ehcert</c> command where everything is.</summary>
    public string EnvironmentFile => System.IO.Path.Combine(Path, "environment.json");

    /// <summary>Opens, makes or, when asked, first wipes the folder.</summary>
    internal static Outcome<StateFolder> Open(SandboxArguments arguments, TimeProvider time)
    {
        string path = System.IO.Path.GetFullPath(arguments.StateFolder);
        try
        {
            return OpenAt(path, arguments, time);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return SandboxRefusals.FolderUnusable.Refuse("--state", ("folder", path));
        }
    }

    /// <summary>Writes a file beside its old version, flushes it and only then replaces that.</summary>
    public static void WriteDurably(string path, ReadOnlySpan<byte> content)
    {
        string beside = path + ".new";
        using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Lets another process have the folder.</summary>
    public void Dispose() => _lock.Dispose();

    private static Outcome<StateFolder> OpenAt(string path, SandboxArguments arguments, TimeProvider time)
    {
        Mark? mark = ReadMark(path);
        if (mark is null && (File.Exists(path) || HoldsSomethingElse(path)))
            return SandboxRefusals.NotASandbox.Refuse("--state", ("folder", path));
        MakePrivate(path);
        if (Hold(path) is not { } held)
            return SandboxRefusals.AlreadyRunning.Refuse("--state", ("folder", path));

        if (arguments.Reset && mark is not null)
        {
            Wipe(path);
            mark = null;
        }

        if (mark is not null && arguments.PortBase is { } asked && asked != 0 && asked != mark.PortBase)
        {
            held.Dispose();
            return SandboxRefusals.PortsFixed.Refuse("--port-base", ("known", mark.PortBase.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        bool isNew = mark is null;
        SandboxPorts ports = mark is not null ? new(mark.PortBase) : arguments.PortBase == 0 ? SandboxPorts.Free() : new(arguments.PortBase ?? SandboxPorts.DefaultBase);
        if (ports.CheckFree().IsRefused(out Refusal? refusal, out _))
        {
            held.Dispose();
            return refusal;
        }

        if (mark is null)
        {
            mark = new(Kind, 1, ports.Base, time.GetUtcNow());
            WriteDurably(System.IO.Path.Combine(path, MarkName), JsonSerializer.SerializeToUtf8Bytes(mark, JsonSerializerOptions.Web));
        }

        return new StateFolder(path, mark, isNew, held);
    }

    private static bool HoldsSomethingElse(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(entry => System.IO.Path.GetFileName(entry) is not (LockName or MarkName + ".new"));

    private static Mark? ReadMark(string folder)
    {
        string file = System.IO.Path.Combine(folder, MarkName);
        if (!File.Exists(file))
            return null;
        try
        {
            Mark? mark = JsonSerializer.Deserialize<Mark>(File.ReadAllBytes(file), JsonSerializerOptions.Web);
            return mark is { Kind: Kind } && SandboxPorts.IsPossibleBase(mark.PortBase) ? mark : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The mark goes last: a wipe that was interrupted can be asked for again.
    private static void Wipe(string folder)
    {
        foreach (string directory in Directory.EnumerateDirectories(folder))
        {
            if (new DirectoryInfo(directory).LinkTarget is null)
                Directory.Delete(directory, recursive: true);
            else
                File.Delete(directory);
        }

        foreach (string file in Directory.EnumerateFiles(folder).Where(file => System.IO.Path.GetFileName(file) is not (MarkName or LockName)))
            File.Delete(file);
        File.Delete(System.IO.Path.Combine(folder, MarkName));
    }

    private static FileStream? Hold(string folder)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string Inner(string name)
    {
        string folder = System.IO.Path.Combine(Path, name);
        MakePrivate(folder);
        return folder;
    }

    private sealed record Mark(string Kind, int Format, int PortBase, DateTimeOffset MadeAt);
}
