using System.Globalization;
using System.Text;
using System.Xml;
using Ehcert.Domain;

namespace Ehcert.Protocol.Messages;

/// <summary>Writes the content of messages with our prefixes, in the lexical forms the Java client can read.</summary>
internal sealed class ElementWriter(XmlWriter writer)
{
    public void Start(string uri, string name) => writer.WriteStartElement(Namespaces.Prefix(uri), name, uri);

    public void End() => writer.WriteEndElement();

    public void Declare(string uri) => writer.WriteAttributeString("xmlns", Namespaces.Prefix(uri), Namespaces.Xmlns, uri);

    public void QualifiedAttribute(string uri, string name, string value) =>
        writer.WriteAttributeString(Namespaces.Prefix(uri), name, uri, Clean(value));

    public void Attribute(string name, string? value)
    {
        if (value is not null)
            writer.WriteAttributeString(name, Clean(value));
    }

    public void Language(string tag) => writer.WriteAttributeString("xml", "lang", Namespaces.Xml, Clean(tag));

    public void Nil() => QualifiedAttribute(Namespaces.SchemaInstance, "nil", "true");

    public void Date(string name, DateOnly? date) => Attribute(name, date is { } day ? Lexical(day) : null);

    public void Date(string uri, string name, DateOnly date) => Text(uri, name, Lexical(date));

    public void Text(string text) => writer.WriteString(Clean(text));

    public void Text(string uri, string name, string text)
    {
        Start(uri, name);
        Text(text);
        End();
    }

    public void OptionalText(string uri, string name, string? text)
    {
        if (text is not null)
            Text(uri, name, text);
    }

    public void Texts(string uri, string name, ValueList<string> texts)
    {
        foreach (string text in texts)
            Text(uri, name, text);
    }

    public void Boolean(string uri, string name, bool value) => Text(uri, name, value ? "true" : "false");

    public void Instant(string uri, string name, DateTimeOffset moment) => Text(uri, name, Lexical(moment));

    public void OptionalInstant(string uri, string name, DateTimeOffset? moment)
    {
        if (moment is { } value)
            Instant(uri, name, value);
    }

    /// <summary>Upper-case hexadecimal without any white space: with white space the Java client reads nothing and says nothing.</summary>
    public void KeyIdentifier(string uri, string name, PublicKeyIdentifier? identifier)
    {
        if (identifier is not null)
            Text(uri, name, identifier.Hex);
    }

    public void Binary(string uri, string name, Blob bytes)
    {
        Start(uri, name);
        Binary(bytes);
        End();
    }

    public void Binary(Blob bytes) => writer.WriteString(Convert.ToBase64String(bytes.Span));

    private static string Lexical(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Seconds, and milliseconds only when there are any.</summary>
    private static string Lexical(DateTimeOffset moment)
    {
        string format = moment.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.fff";
        return moment.Offset == TimeSpan.Zero
            ? moment.ToString(format + "'Z'", CultureInfo.InvariantCulture)
            : moment.ToString(format + "zzz", CultureInfo.InvariantCulture);
    }

    /// <summary>Replaces what XML 1.0 (§2.2) cannot carry, control characters for instance, so that no text can spoil a message.</summary>
    private static string Clean(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
                continue;
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                index++;
            else
                return Replaced(text);
        }

        return text;
    }

    private static string Replaced(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsXml(rune) ? rune.ToString() : "\uFFFD"));

    private static bool IsXml(Rune rune) => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
}
