namespace Ehcert.Sandbox.Page;

/// <summary>After a deed: go and look at the result with a GET, so that a reload repeats nothing (RFC 9110, section 15.4.4).</summary>
internal sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
