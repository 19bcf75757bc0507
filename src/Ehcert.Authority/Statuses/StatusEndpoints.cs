using System.Globalization;
using Ehcert.Authority.Keys;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Ehcert.Authority.Statuses;

/// <summary>The plain HTTP addresses that certificates point to.</summary>
internal static class StatusEndpoints
{
    private const string OcspRequestType = "application/ocsp-request";
    private const string OcspResponseType = "application/ocsp-response"; // RFC 6960 appendix C
    private const string CrlType = "application/pkix-crl"; // RFC 2585 §4.2
    private const string CertificateType = "application/pkix-cert"; // RFC 2585 §4.1

    // A request for one certificate takes about a hundred bytes.
    private const int LongestRequest = 16 * 1024;

    public static async Task<Results<FileContentHttpResult, NotFound>> RevocationListAsync(
        string ca, HttpContext http, KeyRing ring, PublishedList published, IOptions<StatusOptions> options, CancellationToken ct)
    {
        if (ca == KeyRole.Root.Name())
            return TypedResults.Bytes(ring.Keys.RootList, CrlType);
        if (ca != ring.Keys.IssuingName)
            return TypedResults.NotFound();

        var list = await published.CurrentAsync(ca, ct);
        LetOthersKeep(http, options.Value);
        return TypedResults.Bytes(
            list.Der,
            CrlType,
            entityTag: new EntityTagHeaderValue($"\"{list.Number.ToString(CultureInfo.InvariantCulture)}\""),
            lastModified: list.ThisUpdate);
    }

    public static Results<FileContentHttpResult, NotFound> CertificateAuthority(string ca, KeyRing ring)
    {
        if (ca == KeyRole.Root.Name())
            return TypedResults.Bytes(ring.Keys.Root.RawData, CertificateType);
        return ca == ring.Keys.IssuingName
            ? TypedResults.Bytes(ring.Keys.Issuing.Certificate.RawData, CertificateType)
            : TypedResults.NotFound();
    }

    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> AnswerPostAsync(
        HttpContext http, StatusAnswers answers, CancellationToken ct)
    {
        if (!IsOcspRequest(http.Request.ContentType))
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await ReadAsync(http.Request.Body, ct) is not { } request)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        return TypedResults.Bytes((await answers.AnswerAsync(request, ct)).Der, OcspResponseType);
    }

    /// <summary>The request stands in the path, base64 and then URL-encoded (RFC 6960 appendix A.1).</summary>
    public static async Task<FileContentHttpResult> AnswerGetAsync(
        string? request, HttpContext http, StatusAnswers answers, IOptions<StatusOptions> options, CancellationToken ct)
    {
        var answer = await answers.AnswerAsync(FromPath(request), ct);
        if (answer.KeepUntil is not null)
            LetOthersKeep(http, options.Value);
        return TypedResults.Bytes(answer.Der, OcspResponseType);
    }

    private static bool IsOcspRequest(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(OcspRequestType, StringComparison.OrdinalIgnoreCase);

    private static void LetOthersKeep(HttpContext http, StatusOptions options) =>
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue
        {
            Public = true,
            NoTransform = true,
            MustRevalidate = true,
            MaxAge = options.CachedByOthers,
        };

    // What is no base64 becomes an empty request, which the responder answers as malformed.
    private static byte[] FromPath(string? request)
    {
        string text = Uri.UnescapeDataString(request ?? "");
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) ? bytes[..length] : [];
    }

    private static async Task<byte[]?> ReadAsync(Stream body, CancellationToken ct)
    {
        byte[] bytes = new byte[LongestRequest + 1];
        int length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return length > LongestRequest ? null : bytes[..length];
    }
}
