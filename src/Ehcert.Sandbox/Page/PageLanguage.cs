using Ehcert.Domain;

namespace Ehcert.Sandbox.Page;

/// <summary>Chooses the language of a page: asked for in the address, chosen before, wished by the browser, else French.</summary>
internal static class PageLanguage
{
    private const string CookieName = "ehcert-language";
    private const string QueryName = "lang";

    /// <summary>The language of this visit; one asked for in the address is remembered.</summary>
    public static Language Of(HttpContext visit)
    {
        if (LanguageCodes.Parse(visit.Request.Query[QueryName]) is { } asked)
        {
            visit.Response.Cookies.Append(CookieName, asked.Code(), new() { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365) });
            return asked;
        }

        return LanguageCodes.Parse(visit.Request.Cookies[CookieName]) ?? WishedBy(visit.Request) ?? Language.French;
    }

    /// <summary>Path and query without the language.</summary>
    public static string PathOf(HttpRequest request)
    {
        IEnumerable<KeyValuePair<string, string?>> others = request.Query
            .Where(pair => pair.Key != QueryName)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return request.Path + QueryString.Create(others).Value;
    }

    // RFC 9110, section 12.5.4.
    private static Language? WishedBy(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => LanguageCodes.Parse(wish.Value.Value))
            .FirstOrDefault(language => language is not null);
}
