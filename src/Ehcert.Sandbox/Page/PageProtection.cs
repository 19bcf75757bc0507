namespace Ehcert.Sandbox.Page;

/// <summary>
/// The page is for the person at this computer: it answers only when addressed as this computer (a site on the internet that points its
/// name here is refused), and tells the browser to run and load nothing but the page's own files.
/// </summary>
internal static class PageProtection
{
    /// <summary>A mail is foreign: it may style itself and do nothing else, not even when it is opened on its own (CSP level 3).</summary>
    public const string ForeignPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private const string OwnPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task Guard(HttpContext visit, RequestDelegate next)
    {
        if (visit.Request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
        {
            visit.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }

        IHeaderDictionary headers = visit.Response.Headers;
        headers.ContentSecurityPolicy = OwnPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(visit);
    }
}
