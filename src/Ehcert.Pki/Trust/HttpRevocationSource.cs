using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Pki.Trust;

/// <summary>
/// Asks the services that certificates name: OCSP first, then the revocation list. Answers count only when signed by the issuer or its
/// delegate and current; they are kept for a while.
/// </summary>
public sealed class HttpRevocationSource(HttpClient http, TimeProvider time, RevocationLimits? limits = null) : IRevocationSource
{
    private readonly RevocationLimits _limits = limits ?? new RevocationLimits();
    private readonly ConcurrentDictionary<string, (RevocationAnswer Answer, DateTimeOffset Until)> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (RevocationList List, DateTimeOffset Until)> _lists = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<RevocationAnswer> AskAsync(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken ct)
    {
        string key = issuer.Thumbprint + certificate.SerialNumber;
        DateTimeOffset now = time.GetUtcNow();
        if (_answers.TryGetValue(key, out var kept) && kept.Until > now)
            return kept.Answer;
        RevocationAnswer? answer = await AskOcspAsync(certificate, issuer, ct).ConfigureAwait(false)
            ?? await LookIntoListAsync(certificate, issuer, ct).ConfigureAwait(false);
        if (answer is null)
            return new RevocationAnswer.Unknown();
        Keep(key, answer, now);
        return answer;
    }

    private async Task<RevocationAnswer?> AskOcspAsync(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken ct)
    {
        foreach (Uri address in PublishedAddresses.OfOcsp(certificate.Extensions))
        {
            var question = new OcspQuestion(certificate, issuer);
            using var content = new ByteArrayContent(question.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/ocsp-request");
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            byte[]? bytes = await FetchAsync(request, _limits.LargestOcspAnswer, ct).ConfigureAwait(false);
            if (bytes is not null && question.Judge(bytes, time.GetUtcNow(), _limits) is { } answer)
                return answer;
        }

        return null;
    }

    private async Task<RevocationAnswer?> LookIntoListAsync(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken ct)
    {
        foreach (Uri address in PublishedAddresses.OfCrl(certificate.Extensions))
        {
            string key = issuer.Thumbprint + address;
            DateTimeOffset now = time.GetUtcNow();
            if (_lists.TryGetValue(key, out var kept) && kept.Until > now)
                return kept.List.StatusOf(certificate);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            byte[]? bytes = await FetchAsync(request, _limits.LargestCrl, ct).ConfigureAwait(false);
            if (bytes is null || RevocationList.Read(bytes, issuer, now, _limits) is not { } list)
                continue;
            _lists[key] = (list, Earlier(list.NextUpdate, now));
            return list.StatusOf(certificate);
        }

        return null;
    }

    private async Task<byte[]?> FetchAsync(HttpRequestMessage request, int largest, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(_limits.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > largest)
                return null;
            await using Stream body = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            return await ReadAsync(body, largest, either.Token).ConfigureAwait(false);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException
            || (unreachable is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream body, int largest, CancellationToken ct)
    {
        using var read = new MemoryStream();
        byte[] block = new byte[16 * 1024];
        for (int count; (count = await body.ReadAsync(block, ct).ConfigureAwait(false)) > 0;)
        {
            if (read.Length + count > largest)
                return null;
            read.Write(block, 0, count);
        }

        return read.ToArray();
    }

    private void Keep(string key, RevocationAnswer answer, DateTimeOffset now)
    {
        if (_answers.Count >= _limits.CacheSize)
            _answers.Clear();
        _answers[key] = (answer, Earlier((answer as RevocationAnswer.Good)?.NextUpdate, now));
    }

    private DateTimeOffset Earlier(DateTimeOffset? nextUpdate, DateTimeOffset now)
    {
        DateTimeOffset ours = now + _limits.CacheFor;
        return nextUpdate < ours ? nextUpdate.Value : ours;
    }
}
