using Ehcert.Authority.Requesting;
using Ehcert.Pki.Trust;
using Ehcert.Protocol;
using Ehcert.Protocol.Soap;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Soap;

internal static class SoapDoors
{
    private static readonly SoapFault Unavailable =
        SoapFault.From(SoapFaultCode.Server, SoapFaultCodes.TemporarilyUnavailable, DoorRefusals.Unavailable.Refuse()) with { Retry = true };

    public static IServiceCollection AddSoap(this IServiceCollection services)
    {
        services.AddSingleton<SoapRoutes>();
        services.AddScoped<SoapDoor>();
        services.AddScoped<SignatureGate>();
        services.AddScoped<EhealthSigner>();
        services.AddHttpClient(nameof(EidTrust));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<AuthorityOptions>>().Value;
            var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(EidTrust));
            http.Timeout = options.Revocation.Timeout;
            var time = provider.GetRequiredService<TimeProvider>();
            var anchors = TrustAnchors.FromFolder(options.EidTrust.Roots).Value;
            return new EidTrust(new ChainValidator(anchors, new HttpRevocationSource(http, time), RevocationPolicy.Required, time));
        });
        return services;
    }

    /// <summary>Lets a slice answer an operation.</summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="operation">The operation, of <c>CertRaOperations</c> and its sisters.</param>
    /// <param name="resendable">See <see cref="SoapRoute.Resendable"/>.</param>
    public static IServiceCollection AddSoapOperation<TOperation, TRequest, TResponse>(
        this IServiceCollection services, Operation<TRequest, TResponse> operation, bool resendable = false)
        where TOperation : class, ISoapOperation<TRequest, TResponse>
        where TRequest : notnull
        where TResponse : notnull
    {
        services.AddScoped<TOperation>();
        services.AddSingleton<SoapRoute>(new SoapRoute<TOperation, TRequest, TResponse>(operation, resendable));
        return services;
    }

    public static IEndpointRouteBuilder MapSoap(this IEndpointRouteBuilder app)
    {
        Map(app, "/CertRa/v2", Service.CertRa);
        Map(app, "/EtkRa/v2", Service.EtkRa);
        Map(app, "/EtkDepot/v1", Service.EtkDepot);
        return app;
    }

    private static void Map(IEndpointRouteBuilder app, string path, Service service) =>
        app.MapPost(path, (HttpContext http, SoapDoor door, ILogger<SoapDoor> logger) => AnswerAsync(http, door, service, logger));

    private static async Task AnswerAsync(HttpContext http, SoapDoor door, Service service, ILogger<SoapDoor> logger)
    {
        SoapResponse response;
        try
        {
            response = await door.AnswerAsync(http, service, http.RequestAborted);
        }
        catch (Exception failure) when (!http.RequestAborted.IsCancellationRequested)
        {
            // Broken surroundings (full disk, lost database): a fault that asks to try again, never a library's text.
            logger.Broke(service, failure);
            response = SoapResponseWriter.Fault(Unavailable);
        }

        http.Response.StatusCode = response.HttpStatus;
        http.Response.ContentType = SoapResponse.ContentType;
        http.Response.ContentLength = response.Body.Length;
        await http.Response.Body.WriteAsync(response.Body, http.RequestAborted);
    }
}
