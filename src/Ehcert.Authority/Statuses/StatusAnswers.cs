using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Statuses;

/// <summary>
/// Answers OCSP requests (RFC 6960). The answer to a request without nonce is kept and given again for the same bytes until half of its
/// time has passed or one of its certificates was revoked; every other answer is signed for its asker alone.
/// </summary>
internal sealed class StatusAnswers(
    IDbContextFactory<AuthorityDb> databases, KeyRing ring, ChangeFeed changes, IOptions<StatusOptions> options, TimeProvider time)
{
    // DER of id-pkix-ocsp-nonce (RFC 6960 §4.4.1). Where these bytes occur by accident, an answer is signed that could have been kept.
    private static readonly byte[] NonceIdentifier = [0x06, 0x09, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02];

    private readonly RecentMemory<string, StatusAnswer> _kept = new(changes, capacity: 200_000, ForgetRevoked);
    private OcspResponder? _responder;

    /// <summary>A well-formed OCSPResponse, also to a request that is none.</summary>
    public async ValueTask<StatusAnswer> AnswerAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        if (request.Span.IndexOf(NonceIdentifier) >= 0)
            return await SignAsync(request);

        string key = Convert.ToBase64String(request.Span);
        var answer = await KeptAsync(key, request, ct);
        if (answer.KeepUntil is not { } until || time.GetUtcNow() < until)
            return answer;
        _kept.Forget(key);
        return await KeptAsync(key, request, ct);
    }

    private static void ForgetRevoked(Remembered<string, StatusAnswer> kept, AuditRow change)
    {
        if (change.Kind != CertificateRevoked.EventKind)
            return;
        string serial = JsonSerializer.Deserialize<CertificateRevoked>(change.Details)!.SerialNumber;
        kept.ForgetWhere(answer => answer.SerialNumbers.Contains(serial, StringComparer.Ordinal));
    }

    private ValueTask<StatusAnswer> KeptAsync(string key, ReadOnlyMemory<byte> request, CancellationToken ct) => _kept.FindAsync(
        key,
        (Self: this, Request: request),
        static async (key, state) =>
        {
            var answer = await state.Self.SignAsync(state.Request);
            if (answer.KeepUntil is null)
                state.Self._kept.Forget(key);
            return answer;
        },
        ct);

    private async Task<StatusAnswer> SignAsync(ReadOnlyMemory<byte> request)
    {
        var now = time.GetUtcNow();
        List<string> serials = [];
        bool allKnown = true;
        byte[] der = await Responder.AnswerAsync(
            request,
            async (_, serial, ct) =>
            {
                var status = await FindAsync(serial, ct);
                serials.Add(serial.Decimal);
                allKnown &= status != SerialStatus.Unknown;
                return status;
            },
            CancellationToken.None);
        bool keep = allKnown && serials.Count > 0;
        return new StatusAnswer(der, serials, keep ? now + (options.Value.AnswerValidity / 2) : null);
    }

    private async ValueTask<SerialStatus> FindAsync(SerialNumber serial, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        string issuingCa = ring.Keys.IssuingName;
        return RevocationStatus.Of(await db.Set<CertificateRecord>().AsNoTracking()
            .SingleOrDefaultAsync(record => record.IssuingCa == issuingCa && record.SerialNumber == serial.Decimal, ct));
    }

    private OcspResponder Responder => _responder ??= new OcspResponder(time, options.Value.AnswerValidity, ring.Keys.Ocsp);
}

/// <summary>A signed OCSPResponse.</summary>
/// <param name="Der">Its bytes.</param>
/// <param name="SerialNumbers">Decimal serial numbers of the certificates it speaks of.</param>
/// <param name="KeepUntil">Until when it may be given to others; null when it is for its asker alone.</param>
internal sealed record StatusAnswer(byte[] Der, IReadOnlyList<string> SerialNumbers, DateTimeOffset? KeepUntil);
