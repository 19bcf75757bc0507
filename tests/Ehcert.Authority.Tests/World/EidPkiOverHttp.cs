using System.Net;
using Ehcert.Eid.Virtual;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.World;

/// <summary>The test PKI of identity cards with its CRLs and OCSP responder on loopback; both can be switched off.</summary>
internal sealed class EidPkiOverHttp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _roots = new();

    private EidPkiOverHttp(WebApplication app) => _app = app;

    public VirtualEidPki Pki { get; private set; } = null!;

    /// <summary>Folder with the roots, as the authority is configured with.</summary>
    public string RootsFolder => _roots.Path;

    /// <summary>False: neither CRL nor OCSP answers.</summary>
    public bool Answers { get; set; } = true;

    public static async Task<EidPkiOverHttp> StartAsync(FakeTimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var world = new EidPkiOverHttp(builder.Build());
        world.Map();
        await world._app.StartAsync();
        world.Pki = VirtualEidPki.Create(new Uri(world._app.Urls.Single() + "/"), VirtualKeys.Recycled, time);
        int number = 0;
        foreach (var root in world.Pki.Roots)
            await File.WriteAllTextAsync(Path.Combine(world._roots.Path, $"root{number++}.pem"), root.ExportCertificatePem());
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Pki.Dispose();
        _roots.Dispose();
    }

    private void Map()
    {
        _app.Use(async (context, next) =>
        {
            if (Answers)
                await next(context);
            else
                context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
        });
        _app.MapGet("/crl/{file}", (string file) => Results.Bytes(Pki.CrlFor(Path.GetFileNameWithoutExtension(file)), "application/pkix-crl"));
        _app.MapPost("/ocsp", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return Results.Bytes(Pki.AnswerOcsp(body.ToArray()), "application/ocsp-response");
        });
    }
}
