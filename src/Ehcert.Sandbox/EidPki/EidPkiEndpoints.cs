using System.Security.Cryptography.X509Certificates;
using Ehcert.Eid.Virtual;

namespace Ehcert.Sandbox.EidPki;

/// <summary>What the authority behind the virtual identity cards publishes: revocation lists, OCSP answers and CA certificates.</summary>
internal static class EidPkiEndpoints
{
    private const int LargestOcspRequest = 16 * 1024;

    /// <summary>Maps <c>/crl/{ca}.crl</c> and <c>/crt/{ca}.crt</c> (RFC 5280) and <c>/ocsp</c> by POST (RFC 6960, appendix A.1).</summary>
    public static void MapEidPki(this IEndpointRouteBuilder app, VirtualEidPki pki)
    {
        app.MapGet("/crl/{ca}.crl", (string ca) => Authority(ca) is null ? Results.NotFound() : Results.Bytes(pki.CrlFor(ca), "application/pkix-crl"));
        app.MapGet("/crt/{ca}.crt", (string ca) =>
            Authority(ca) is { } found ? Results.Bytes(found.Certificate.RawData, "application/pkix-cert") : Results.NotFound());
        app.MapPost("/ocsp", async (HttpRequest request, CancellationToken cancellation) =>
        {
            if (request.ContentLength is null or > LargestOcspRequest)
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            using MemoryStream body = new();
            await request.Body.CopyToAsync(body, cancellation);
            return Results.Bytes(pki.AnswerOcsp(body.ToArray()), "application/ocsp-response");
        });

        VirtualCa? Authority(string name) => pki.Authorities.FirstOrDefault(ca => ca.Name == name);
    }
}
