using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Ehcert.Sandbox.Page;

/// <summary>The style sheet, the script and the mark, carried inside the program.</summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["sandbox.css"] = "text/css; charset=utf-8",
        ["copy.js"] = "text/javascript; charset=utf-8",
        ["mark.svg"] = "image/svg+xml",
    };

    /// <summary>Maps <c>/assets/{name}</c>.</summary>
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        foreach ((string name, string type) in Types)
        {
            byte[] content = Read(name);
            EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}\"");
            app.MapGet($"/assets/{name}", (HttpResponse response) =>
            {
                response.Headers.CacheControl = "no-cache";
                return Results.Bytes(content, type, entityTag: tag);
            });
        }
    }

    private static byte[] Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The asset {name} is missing from the program.");
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
