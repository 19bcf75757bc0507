using System.Net;
using Microsoft.AspNetCore.Http;

namespace Ehcert.Manager.Guarding;

/// <summary>
/// Lets in the person's own window and nobody else: only loopback connections, only our own Host (DNS rebinding brings a foreign one), only our
/// own Origin or none, only with the session cookie. Any page on the web can send requests to loopback; none gets past here.
/// </summary>
internal sealed class LoopbackGuard(RequestDelegate next, OneTimeKey key)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private const string StartPage =
        "<!doctype html><html lang=\"fr\"><head><title>Ehcert</title><meta http-equiv=\"refresh\" content=\"0; url=/\"></head>"
        + "<body><a href=\"/\">Ehcert</a></body></html>";

    /// <summary>Path of the start address; the key follows.</summary>
    public const string StartPath = "/open";

    public async Task InvokeAsync(HttpContext context)
    {
        AddHeaders(context.Response.Headers);
        int port = context.Connection.LocalPort;
        if (!IsLoopback(context.Connection) || !IsOwnHost(context.Request.Host, port))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        string cookie = OneTimeKey.CookiePrefix + port;
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments(StartPath, StringComparison.Ordinal, out PathString offered))
        {
            await ExchangeAsync(context, cookie, offered.Value?.TrimStart('/')).ConfigureAwait(false);
            return;
        }

        if (!IsOwnOrigin(context.Request, port))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!key.IsSession(context.Request.Cookies[cookie]))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    private async Task ExchangeAsync(HttpContext context, string cookie, string? offered)
    {
        if (!key.IsSession(context.Request.Cookies[cookie]))
        {
            if (key.Exchange(offered) is not { } session)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            context.Response.Cookies.Append(cookie, session, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true,
            });
        }

        // Not a redirect: when the link was followed from another page, a strict cookie would not be sent along with it.
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(StartPage, context.RequestAborted).ConfigureAwait(false);
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers.CacheControl = "no-store";
    }

    private static bool IsLoopback(ConnectionInfo connection) => connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static bool IsOwnHost(HostString host, int port) =>
        host.Port == port && host.Host is "127.0.0.1" or "localhost";

    /// <summary>Browsers name the origin of every request that another page could have sent (Fetch standard: POST, WebSocket, cross-origin).</summary>
    private static bool IsOwnOrigin(HttpRequest request, int port)
    {
        string? origin = request.Headers.Origin;
        bool navigation = string.IsNullOrEmpty(origin);
        if (!navigation)
            return origin == $"http://127.0.0.1:{port}" || origin == $"http://localhost:{port}";
        string? site = request.Headers["Sec-Fetch-Site"];
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && site is null or "" or "same-origin" or "none";
    }
}
