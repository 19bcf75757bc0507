using System.Globalization;
using System.Xml;
using Ehcert.Domain;

namespace Ehcert.Protocol.Messages;

/// <summary>
/// Reads the children of one element by name. Order and unknown elements do not matter: on the server a schema has judged them before,
/// on the client they are harmless. What is missing or unreadable is noted, and the caller asks <see cref="ReadingProblems"/> at the end,
/// so that reading a message is one expression.
/// </summary>
internal readonly struct ElementReader(XmlElement? element, ReadingProblems problems)
{
    /// <summary>All text inside the element, as it stands.</summary>
    public string Value => element?.InnerText ?? string.Empty;

    public bool IsNil => element?.GetAttribute("nil", Namespaces.SchemaInstance).Trim() is "true" or "1";

    public string? Attribute(string name, string uri = Namespaces.None) =>
        element?.GetAttributeNode(name, uri)?.Value;

    public string RequiredAttribute(string name, string uri = Namespaces.None)
    {
        if (Attribute(name, uri) is { } value)
            return value;
        Note(name);
        return string.Empty;
    }

    public ElementReader? Optional(string uri, string name)
    {
        for (XmlNode? node = element?.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is XmlElement child && child.LocalName == name && child.NamespaceURI == uri)
                return new ElementReader(child, problems);
        }

        return null;
    }

    public ElementReader Child(string uri, string name)
    {
        if (Optional(uri, name) is { } child)
            return child;
        Note(name);
        return new ElementReader(null, problems);
    }

    public ValueList<T> All<T>(string uri, string name, Func<ElementReader, T> read)
    {
        var items = new List<T>();
        for (XmlNode? node = element?.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is XmlElement child && child.LocalName == name && child.NamespaceURI == uri)
                items.Add(read(new ElementReader(child, problems)));
        }

        return items.ToValueList();
    }

    public ValueList<T> AtLeastOne<T>(string uri, string name, Func<ElementReader, T> read)
    {
        ValueList<T> items = All(uri, name, read);
        if (items.Count == 0)
            Note(name);
        return items;
    }

    public string Text(string uri, string name) => Child(uri, name).Value;

    public string? OptionalText(string uri, string name) => Optional(uri, name)?.Value;

    public bool Boolean(string uri, string name) => Parsed(uri, name, text => text switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => (bool?)null,
    });

    public DateTimeOffset Instant(string uri, string name) => Parsed(uri, name, Moment);

    public DateTimeOffset? OptionalInstant(string uri, string name) => Optional(uri, name) is null ? null : Instant(uri, name);

    public DateOnly Date(string uri, string name) => Parsed(uri, name, Day);

    /// <summary>The date in an attribute; a wrong one is noted.</summary>
    public DateOnly? OptionalDate(string attribute)
    {
        if (Attribute(attribute) is not { } text)
            return null;
        if (Day(text.Trim()) is { } day)
            return day;
        Note(attribute);
        return null;
    }

    public PublicKeyIdentifier KeyIdentifier(string uri, string name)
    {
        if (Optional(uri, name) is { } child && PublicKeyIdentifier.Parse(child.Value.Trim()).TryGet(out PublicKeyIdentifier? identifier, out _))
            return identifier;
        Note(name);
        return null!; // a message with a noted problem is never handed out
    }

    public PublicKeyIdentifier? OptionalKeyIdentifier(string uri, string name) =>
        Optional(uri, name) is null ? null : KeyIdentifier(uri, name);

    public Blob Binary(string uri, string name) => Child(uri, name).Binary();

    public Blob Binary()
    {
        if (element is null)
            return default;
        string text = element.InnerText;
        byte[] buffer = new byte[(text.Length / 4 * 3) + 3];
        if (Convert.TryFromBase64String(text, buffer, out int length))
            return new Blob(buffer.AsMemory(0, length));
        Note(element.LocalName);
        return default;
    }

    public void Note(string name) => problems.Note(name);

    /// <summary>An xs:date; a zone behind it changes nothing.</summary>
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            text.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    private static DateTimeOffset? Moment(string text) => IssueInstant.Parse(text)?.MomentOrUtc;

    private T Parsed<T>(string uri, string name, Func<string, T?> parse)
        where T : struct
    {
        if (Optional(uri, name) is { } child && parse(child.Value.Trim()) is { } value)
            return value;
        Note(name);
        return default;
    }
}
