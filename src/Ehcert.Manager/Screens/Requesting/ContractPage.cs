using Microsoft.AspNetCore.Http;

namespace Ehcert.Manager.Screens.Requesting;

/// <summary>
/// The authority's contract, as it is, in a frame of its own. It is text from outside: nothing in it may run, load or lead anywhere.
/// </summary>
internal static class ContractPage
{
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public static IResult Show(RequestFlow flow, HttpResponse response)
    {
        if (flow.Shown is not { } shown)
            return Results.NotFound();
        response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(shown.Html, "text/html; charset=utf-8");
    }
}
