namespace Ehcert.Pki.XmlSignatures;

/// <summary>Which prefixes the open elements of a canonical form have declared, and which the newest one must still declare.</summary>
internal sealed class RenderedNamespaces
{
    private readonly List<(string Prefix, string Namespace)> _declared = [];
    private readonly Stack<int> _marks = new();
    private readonly List<(string Prefix, string Namespace)> _new = [];

    public void Open()
    {
        _marks.Push(_declared.Count);
        _new.Clear();
    }

    public void Close()
    {
        int mark = _marks.Pop();
        _declared.RemoveRange(mark, _declared.Count - mark);
    }

    /// <summary>The newest element visibly uses a prefix (xml-exc-c14n §1.1); the prefix <c>xml</c> never needs a declaration.</summary>
    public void Use(string prefix, string uri)
    {
        if (uri != XmlReservedNames.Xml && Current(prefix) != uri && !_new.Contains((prefix, uri)))
            _new.Add((prefix, uri));
    }

    public void WriteNew(CanonicalOutput output)
    {
        if (_new.Count > 1)
            _new.Sort(static (left, right) => string.CompareOrdinal(left.Prefix, right.Prefix));
        foreach ((string prefix, string uri) in _new)
        {
            output.Raw(" xmlns"u8);
            if (prefix.Length > 0)
            {
                output.Raw(":"u8);
                output.Name(prefix);
            }

            output.Raw("=\""u8);
            output.AttributeValue(uri);
            output.Raw("\""u8);
        }

        _declared.AddRange(_new);
    }

    /// <summary>What a prefix stands for in the output so far; the empty prefix stands for no namespace until declared.</summary>
    private string? Current(string prefix)
    {
        for (int index = _declared.Count - 1; index >= 0; index--)
        {
            if (_declared[index].Prefix == prefix)
                return _declared[index].Namespace;
        }

        return prefix.Length == 0 ? string.Empty : null;
    }
}
