using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Ehcert.Architecture.Tests;

/// <summary>The rooms as docs/01-architecture.md draws them, and where their sources are.</summary>
internal static class House
{
    /// <summary>Which rooms a room may use. A room missing here fails the tests.</summary>
    public static IReadOnlyDictionary<string, string[]> MayUse { get; } = new Dictionary<string, string[]>
    {
        ["Ehcert.Domain"] = [],
        ["Ehcert.Eid"] = ["Ehcert.Domain"],
        ["Ehcert.Pki"] = ["Ehcert.Domain"],
        ["Ehcert.Protocol"] = ["Ehcert.Domain", "Ehcert.Pki"],
        ["Ehcert.Eid.Virtual"] = ["Ehcert.Domain", "Ehcert.Eid", "Ehcert.Pki"],
        ["Ehcert.VirtualEid"] = ["Ehcert.Domain", "Ehcert.Eid", "Ehcert.Pki", "Ehcert.Eid.Virtual"],
        ["Ehcert.Authority"] = ["Ehcert.Domain", "Ehcert.Pki", "Ehcert.Protocol"],
        ["Ehcert.Lifecycle"] = ["Ehcert.Domain", "Ehcert.Eid", "Ehcert.Pki", "Ehcert.Protocol"],
        ["Ehcert.Cli"] = ["Ehcert.Domain", "Ehcert.Eid", "Ehcert.Pki", "Ehcert.Protocol", "Ehcert.Lifecycle"],
        ["Ehcert.Ui"] = ["Ehcert.Domain"],
        ["Ehcert.Manager"] = ["Ehcert.Domain", "Ehcert.Eid", "Ehcert.Pki", "Ehcert.Protocol", "Ehcert.Lifecycle", "Ehcert.Ui"],
        ["Ehcert.Sandbox"] =
        [
            "Ehcert.Domain", "Ehcert.Eid", "Ehcert.Pki", "Ehcert.Protocol", "Ehcert.Eid.Virtual", "Ehcert.Authority", "Ehcert.Lifecycle", "Ehcert.Cli", "Ehcert.Ui",
        ],
    };

    public static TheoryData<string> Rooms => [.. MayUse.Keys];

    public static string Root { get; } = FindRoot();

    public static string Sources => Path.Combine(Root, "src");

    public static IEnumerable<string> SourceFiles =>
        Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    public static IEnumerable<Assembly> Assemblies => MayUse.Keys.Select(AssemblyOf);

    public static Assembly AssemblyOf(string room) => Assembly.Load(AssemblyNameOf(room));

    public static string AssemblyNameOf(string room) =>
        (string?)ProjectOf(room).Descendants("AssemblyName").SingleOrDefault() ?? room;

    public static XDocument ProjectOf(string room) => XDocument.Load(Path.Combine(Sources, room, room + ".csproj"));

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
