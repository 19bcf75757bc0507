using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>A text in one language.</summary>
/// <param name="Language">Language tag, lower case: <c>fr</c>, <c>nl</c>…</param>
/// <param name="Value">The text; HTML 5 in contracts.</param>
public sealed record LocalizedValue(string Language, string Value);

/// <summary>A text in several languages.</summary>
/// <param name="Values">At least one.</param>
public sealed record LocalizedText(ValueList<LocalizedValue> Values)
{
    /// <summary>All four languages of a text.</summary>
    public static LocalizedText From(Text text) =>
        new(LanguageCodes.All.Select(language => new LocalizedValue(language.Code(), text.In(language))).ToValueList());

    /// <summary>The text in a language; null when it is not among them.</summary>
    public string? In(Language language) => Values.FirstOrDefault(value => LanguageCodes.Parse(value.Language) == language)?.Value;

    internal static LocalizedText Read(ElementReader element) => new(element.AtLeastOne(
        Namespaces.CertRaCore, "Value", value => new LocalizedValue(value.RequiredAttribute("lang", Namespaces.Xml), value.Value)));

    internal void Write(ElementWriter writer, string name)
    {
        writer.Start(Namespaces.CertRaCore, name);
        foreach (LocalizedValue value in Values)
        {
            writer.Start(Namespaces.CertRaCore, "Value");
            writer.Language(value.Language);
            writer.Text(value.Value);
            writer.End();
        }

        writer.End();
    }
}
