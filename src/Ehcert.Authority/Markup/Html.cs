using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Ehcert.Authority.Markup;

/// <summary>
/// Markup in which every value was encoded as it was put in: <c>Html.Of($"&lt;p&gt;{name}&lt;/p&gt;")</c>. What is written in the source is
/// markup, what stands between braces is text, and the type keeps them apart.
/// </summary>
internal sealed class Html
{
    private Html(string markup) => Markup = markup;

    /// <summary>The finished markup.</summary>
    public string Markup { get; }

    public static Html Of(HtmlInterpolation interpolation) => new(interpolation.ToMarkup());

    public override string ToString() => Markup;
}

/// <summary>Receives the pieces of an interpolated string: literals as markup, values encoded.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlInterpolation
{
    // Letters of all languages stay readable; only what HTML or a script could take for syntax is escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup;

    public HtmlInterpolation(int literalLength, int formattedCount) => _markup = new(literalLength + (formattedCount * 32));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string text) => _markup.Append(Encoder.Encode(text));

    public void AppendFormatted(Html html) => _markup.Append(html.Markup);

    public void AppendFormatted(IEnumerable<Html> parts) => _markup.AppendJoin('\n', parts.Select(part => part.Markup));

    internal string ToMarkup() => _markup.ToString();
}
