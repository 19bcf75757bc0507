using Ehcert.Authority.World;

[assembly: AssemblyFixture(typeof(AuthorityTemplate))]

namespace Ehcert.Authority.World;

/// <summary>The data folder of an authority right after its first start: made once, copied for every test, because making keys takes long.</summary>
public sealed class AuthorityTemplate : IDisposable
{
    private static readonly Lock Gate = new();
    private static TemporaryFolder? s_folder;
    private static Task? s_made;

    /// <summary>Fills a new data folder as a first start would have.</summary>
    internal static async Task CopyToAsync(string dataFolder, Func<string, Task> startOnce)
    {
        Task made;
        lock (Gate)
        {
            s_folder ??= new TemporaryFolder();
            made = s_made ??= startOnce(s_folder.Path);
        }

        await made;
        foreach (string file in Directory.EnumerateFiles(s_folder!.Path, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(dataFolder, Path.GetRelativePath(s_folder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => s_folder?.Dispose();
}
