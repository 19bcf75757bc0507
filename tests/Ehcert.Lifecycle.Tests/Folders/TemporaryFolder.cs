namespace Ehcert.Lifecycle.Tests.Folders;

/// <summary>A folder of its own for one test, under any name a person may have.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ehcert-");

    public TemporaryFolder(string name = "Zoë Müller-Étienne") => Path = System.IO.Path.Combine(_root.FullName, name);

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Every file below, hidden ones too, with its content.</summary>
    public IReadOnlyDictionary<string, byte[]> Content() => !Directory.Exists(Path)
        ? new Dictionary<string, byte[]>()
        : Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(
            path => System.IO.Path.GetRelativePath(Path, path), System.IO.File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>Brings back exactly these files.</summary>
    public void Restore(IReadOnlyDictionary<string, byte[]> content)
    {
        Directory.Delete(Path, recursive: true);
        Directory.CreateDirectory(Path);
        foreach ((string name, byte[] bytes) in content)
            System.IO.File.WriteAllBytes(File(name), bytes);
    }

    public void Dispose() => _root.Delete(recursive: true);
}
