using System.Security.Cryptography;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.EtkRa;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Tokens;

/// <summary>
/// Makes the token of the signing certificate the one that the depot gives (ra-protocol §4.3, §10.5). Done twice it does no harm.
/// </summary>
internal sealed class ActivateEtk(AuthorityDb db, EhealthSigner signer, AuditTrail audit, ChangeFeed changes)
    : ISoapOperation<ActivateEtkRequest, ActivateEtkResponse>
{
    public async ValueTask<Outcome<ActivateEtkResponse>> AnswerAsync(SoapCall<ActivateEtkRequest> call, CancellationToken ct)
    {
        if ((await signer.FindValidAsync(call, ct)).IsRefused(out var refusal, out var owner))
            return refusal;
        if ((await db.InTransactionAsync(cancellation => ActivateAsync(owner, call.ReceivedAt, cancellation), ct)).IsRefused(out refusal, out _))
            return refusal;

        await changes.CatchUpAsync(ct);
        return new ActivateEtkResponse();
    }

    private async Task<Outcome<Done>> ActivateAsync(CertificateRecord found, DateTimeOffset now, CancellationToken ct)
    {
        if ((await db.StillValidAsync(found, now, ct)).IsRefused(out var refusal, out var owner))
            return refusal;
        var tokens = await db.Set<TokenRecord>().Where(token => token.PublicKeyIdentifier == owner.PublicKeyIdentifier).ToListAsync(ct);
        if (tokens.Exists(token => token.IsServed))
            return Done.Value;
        if (tokens.Find(token => token.WaitsForActivation) is not { } waiting)
            return AuthorityRefusals.EtkNotWaitingForActivation.Refuse();

        var former = await db.Set<TokenRecord>().SingleOrDefaultAsync(token => token.ServedFor == waiting.Holder, ct);
        former?.Replace(now);
        // First out, then in: the holder has never two.
        await db.SaveChangesAsync(ct);
        waiting.Activate(now);
        await audit.AppendAsync(
            db,
            new TokenActivated(
                owner.PublicKeyIdentifier,
                owner.IdentifierType,
                owner.IdentifierValue,
                owner.ApplicationId,
                Convert.ToHexString(SHA256.HashData(waiting.EncryptionCertificate))),
            ct);
        return Done.Value;
    }
}
