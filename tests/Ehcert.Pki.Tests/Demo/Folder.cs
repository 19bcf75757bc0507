using System.Security.Cryptography;

namespace Ehcert.Pki.Tests.Demo;

/// <summary>A folder for the files of one test; gone afterwards.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ehcert-pki-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public string WritePem(string name, string label, ReadOnlySpan<byte> der)
    {
        File.WriteAllText(PathOf(name), PemEncoding.WriteString(label, der) + "\n");
        return PathOf(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
