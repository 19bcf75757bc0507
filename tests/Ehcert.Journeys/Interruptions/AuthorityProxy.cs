using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ehcert.Journeys.Interruptions;

/// <summary>The two moments of an exchange at which the power can go.</summary>
public enum Moment
{
    /// <summary>The request has left the client and never reaches the authority.</summary>
    BeforeItArrives,

    /// <summary>The authority has answered and the client never hears it.</summary>
    BeforeItIsHeard,
}

/// <summary>One exchange with the authority.</summary>
/// <param name="Number">1 for the first since the proxy was last reset.</param>
/// <param name="Operation">Local name of the request element.</param>
public sealed record Exchange(int Number, string Operation);

/// <summary>
/// Stands on loopback between client and authority, passes every byte on unchanged, and can stop the world at an exact moment: what a
/// test does there happens between two bytes, not at some time.
/// </summary>
public sealed class AuthorityProxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _onward = new();
    private int _count;

    private AuthorityProxy(WebApplication app) => _app = app;

    /// <summary>Called at both moments of every exchange; returning true drops the connection.</summary>
    public Func<Exchange, Moment, Task<bool>>? Interrupt { get; set; }

    /// <summary>The exchanges since the last reset.</summary>
    public List<Exchange> Exchanges { get; } = [];

    /// <summary>Changes the request on its way; for tests of what the authority refuses.</summary>
    public Func<Exchange, byte[], byte[]>? Alter { get; set; }

    private Uri Own => new(_app.Urls.Single());

    /// <summary>Starts a proxy before the authority at an address.</summary>
    public static async Task<AuthorityProxy> StartAsync(Uri authority)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        AuthorityProxy proxy = new(builder.Build());
        proxy._app.Run(context => proxy.PassAsync(context, authority));
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>Writes a copy of an environment file that goes through this proxy.</summary>
    public string EnvironmentThrough(string environmentFile, string folder)
    {
        JsonNode profile = JsonNode.Parse(File.ReadAllText(environmentFile))!;
        foreach (string address in new[] { "certRa", "etkRa", "etkDepot" })
            profile[address] = new Uri(Own, new Uri((string)profile[address]!).AbsolutePath).AbsoluteUri;
        string path = Path.Combine(folder, "through-proxy.json");
        File.WriteAllText(path, profile.ToJsonString());
        return path;
    }

    /// <summary>What was asked since the last reset, in order.</summary>
    public IReadOnlyList<string> Operations()
    {
        lock (Exchanges)
            return [.. Exchanges.Select(exchange => exchange.Operation)];
    }

    public void Reset()
    {
        (_count, Interrupt, Alter) = (0, null, null);
        Exchanges.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _onward.Dispose();
    }

    private static string OperationOf(byte[] envelope)
    {
        using MemoryStream stream = new(envelope);
        return XDocument.Load(stream).Descendants().First(element => element.Name.LocalName == "Body").Elements().First().Name.LocalName;
    }

    private async Task PassAsync(HttpContext context, Uri authority)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        byte[] bytes = body.ToArray();
        Exchange exchange = new(Interlocked.Increment(ref _count), bytes.Length == 0 ? context.Request.Path : OperationOf(bytes));
        lock (Exchanges)
            Exchanges.Add(exchange);
        if (await InterruptedAsync(exchange, Moment.BeforeItArrives))
        {
            context.Abort();
            return;
        }

        using HttpRequestMessage onward = new(new HttpMethod(context.Request.Method), new Uri(authority, context.Request.Path + context.Request.QueryString));
        if (bytes.Length > 0)
            onward.Content = new ByteArrayContent(Alter?.Invoke(exchange, bytes) ?? bytes);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Request.Headers)
        {
            if (name is "Host" or "Content-Length" or "Connection" or "Transfer-Encoding")
                continue;
            if (!onward.Headers.TryAddWithoutValidation(name, [.. values]))
                onward.Content?.Headers.TryAddWithoutValidation(name, [.. values]);
        }

        using HttpResponseMessage answer = await _onward.SendAsync(onward);
        byte[] heard = await answer.Content.ReadAsByteArrayAsync();
        if (await InterruptedAsync(exchange, Moment.BeforeItIsHeard))
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(heard);
    }

    private async Task<bool> InterruptedAsync(Exchange exchange, Moment moment) => Interrupt is { } interrupt && await interrupt(exchange, moment);
}
