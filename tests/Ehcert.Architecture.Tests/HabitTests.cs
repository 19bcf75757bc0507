using System.Reflection;
using System.Text.RegularExpressions;
using Ehcert.Domain;

namespace Ehcert.Architecture.Tests;

public sealed partial class HabitTests
{
    [Fact]
    public void No_folder_or_type_is_named_after_nothing()
    {
        string[] empty = ["Helpers", "Utils", "Utilities", "Managers", "Services", "Common", "Misc"];
        Directory.EnumerateDirectories(House.Sources, "*", SearchOption.AllDirectories)
            .Where(folder => empty.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase)).ShouldBeEmpty();
        House.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type != typeof(BaseService) && type != typeof(Protocol.Service)) // eHealth calls them so
            .Where(type => EmptyName().IsMatch(type.Name) && type.Namespace?.StartsWith("Ehcert", StringComparison.Ordinal) == true)
            .Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void No_source_has_a_region_or_an_open_end() =>
        House.SourceFiles.Where(file => OpenEnd().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Fact]
    public void No_source_swallows_every_exception() =>
        House.SourceFiles.Where(file => Swallowed().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Fact]
    public void Inside_the_authority_only_doors_options_and_entities_are_public()
    {
        IEnumerable<string?> shown = House.AssemblyOf("Ehcert.Authority").GetExportedTypes()
            .Where(type => type.IsAbstract && type.IsSealed)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), inherit: false))
            .Where(method => !DoorName().IsMatch(method.Name))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        shown.ShouldBeEmpty();
    }

    [Fact]
    public void Reason_codes_are_unique_in_the_whole_product()
    {
        IEnumerable<string> codes = House.Assemblies.SelectMany(RefusalCatalogue.In).Select(reason => reason.Code);
        codes.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [GeneratedRegex("(Helper|Helpers|Util|Utils|Manager|Service|Services)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^\s*#region|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException", RegexOptions.Multiline)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"catch\s*(\(\s*Exception[^)]*\))?\s*\{\s*\}")]
    private static partial Regex Swallowed();

    [GeneratedRegex("^(Add|Map|Use)[A-Z]")]
    private static partial Regex DoorName();
}
