using System.Reflection;
using Ehcert.Domain;

namespace Ehcert.Manager.Tests;

public sealed class WordsTests
{
    public static TheoryData<string> All => [.. Texts().Select(text => text.Name)];

    [Fact]
    public void There_are_words_to_check() => Texts().Count().ShouldBeGreaterThan(80);

    [Theory]
    [MemberData(nameof(All))]
    public void No_long_text_is_the_same_in_two_languages(string name)
    {
        Text text = Texts().Single(one => one.Name == name).Text;
        string[] longOnes = [.. new[] { text.Fr, text.Nl, text.De, text.En }.Where(word => word.Length >= 16)];
        longOnes.Distinct(StringComparer.Ordinal).Count().ShouldBe(longOnes.Length, text.En);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void French_keeps_its_typographic_apostrophe(string name) =>
        Texts().Single(one => one.Name == name).Text.Fr.ShouldNotContain("'");

    private static IEnumerable<(string Name, Text Text)> Texts() =>
        typeof(ManagerHost).Assembly.GetTypes().Where(type => type.Namespace == "Ehcert.Manager.Words")
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (type.Name + "." + field.Name, field.GetValue(null)))
                .Concat(type.GetProperties(BindingFlags.Static | BindingFlags.Public).SelectMany(property =>
                    (property.GetValue(null) as IEnumerable<Text> ?? []).Select((text, index) => ($"{type.Name}.{property.Name}[{index}]", (object?)text)))))
            .Where(pair => pair.Item2 is Text)
            .Select(pair => (pair.Item1, (Text)pair.Item2!));
}
