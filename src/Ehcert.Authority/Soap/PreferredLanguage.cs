using Ehcert.Domain;

namespace Ehcert.Authority.Soap;

/// <summary>The wire has no language field; HTTP has one (RFC 9110 §12.5.4).</summary>
internal static class PreferredLanguage
{
    /// <summary>The best-liked of our four languages in <c>Accept-Language</c>, or null when it names none of them.</summary>
    public static Language? Of(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(choice => choice.Quality is not 0)
            .OrderByDescending(choice => choice.Quality ?? 1)
            .Select(choice => LanguageCodes.Parse(choice.Value.Value))
            .FirstOrDefault(language => language is not null);
}
