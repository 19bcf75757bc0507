using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Pki.Tokens;
using Ehcert.Protocol;
using Ehcert.Protocol.EtkRa;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Tokens;

/// <summary>
/// Turns the encryption certificate of a started registration into a token (ra-protocol §4.2, §10.3–10.5). Sent again after a lost answer,
/// the same certificate gets the same token.
/// </summary>
internal sealed class CompleteEtkRegistration(AuthorityDb db, EhealthSigner signer, KeyRing ring, AuditTrail audit, ChangeFeed changes)
    : ISoapOperation<CompleteEtkRegistrationRequest, CompleteEtkRegistrationResponse>
{
    private const string Field = "ToBeRegistered";

    public async ValueTask<Outcome<CompleteEtkRegistrationResponse>> AnswerAsync(
        SoapCall<CompleteEtkRegistrationRequest> call, CancellationToken ct)
    {
        if ((await signer.FindValidAsync(call, ct)).IsRefused(out var refusal, out var owner))
            return refusal;
        byte[] sent = call.Request.ToBeRegistered.ToArray();
        var completed = await db.InTransactionAsync(cancellation => CompleteAsync(owner, sent, call.ReceivedAt, cancellation), ct);
        if (completed.IsRefused(out refusal, out var token))
            return refusal;

        await changes.CatchUpAsync(ct);
        return new CompleteEtkRegistrationResponse(token.Token, token.WaitsForActivation);
    }

    private async Task<Outcome<TokenRecord>> CompleteAsync(CertificateRecord found, byte[] sent, DateTimeOffset now, CancellationToken ct)
    {
        if ((await db.StillValidAsync(found, now, ct)).IsRefused(out var refusal, out var owner))
            return refusal;
        if (await FindRegisteredAsync(owner, sent, ct) is { } registered)
            return registered;
        if ((await FindChallengeAsync(owner, now, ct)).IsRefused(out refusal, out var challenge))
            return refusal;
        if (Check(sent, owner, challenge).IsRefused(out refusal, out var certificate))
            return refusal;

        db.Remove(challenge);
        return await RegisterAsync(owner, certificate, sent, now, ct);
    }

    private Task<TokenRecord?> FindRegisteredAsync(CertificateRecord owner, byte[] sent, CancellationToken ct) =>
        db.Set<TokenRecord>().SingleOrDefaultAsync(
            token => token.PublicKeyIdentifier == owner.PublicKeyIdentifier && token.EncryptionCertificate == sent, ct);

    private async Task<Outcome<TokenChallenge>> FindChallengeAsync(CertificateRecord owner, DateTimeOffset now, CancellationToken ct)
    {
        var challenge = await db.Set<TokenChallenge>().SingleOrDefaultAsync(row => row.PublicKeyIdentifier == owner.PublicKeyIdentifier, ct);
        return challenge is null || challenge.ExpiresAt < now ? AuthorityRefusals.EtkChallengeMissing.Refuse() : challenge;
    }

    private static Outcome<X509Certificate2> Check(byte[] sent, CertificateRecord owner, TokenChallenge challenge)
    {
        using var authentication = X509CertificateLoader.LoadCertificate(owner.Certificate!);
        return EncryptionCertificate.Check(sent, authentication, challenge.NonceHash, challenge.PublicEncryptionKey).TryGet(out var certificate, out var why)
            ? certificate
            : AuthorityRefusals.EtkCertificateInvalid.Refuse(Field, ("reason", why.Code));
    }

    private async Task<TokenRecord> RegisterAsync(
        CertificateRecord owner, X509Certificate2 encryptionCertificate, byte[] sent, DateTimeOffset now, CancellationToken ct)
    {
        var former = await FindServedAsync(owner, ct);
        bool toBeActivated = former is not null && former.PublicKeyIdentifier != owner.PublicKeyIdentifier && former.NotAfter >= now;
        await audit.AppendAsync(
            db,
            new TokenRegistered(
                owner.PublicKeyIdentifier,
                owner.IdentifierType,
                owner.IdentifierValue,
                owner.ApplicationId,
                Convert.ToHexString(SHA256.HashData(sent)),
                toBeActivated),
            ct);
        var token = TokenRecord.Register(owner, sent, Sign(owner, encryptionCertificate, now), now);
        await ReplaceWaitingAsync(owner, now, ct);
        if (!toBeActivated)
        {
            // The former is of this very certificate, whose owner has just proved to hold the new key, or its time is over.
            former?.Replace(now);
            await db.SaveChangesAsync(ct);
            token.Activate(now);
        }

        db.Add(token);
        return token;
    }

    private byte[] Sign(CertificateRecord owner, X509Certificate2 encryptionCertificate, DateTimeOffset now)
    {
        using var authentication = X509CertificateLoader.LoadCertificate(owner.Certificate!);
        return EncryptionToken.Write(
            ring.Keys.EtkRegistration, [authentication, .. ring.Keys.ChainWithRoot(owner.IssuingCa!)], encryptionCertificate, now);
    }

    private Task<TokenRecord?> FindServedAsync(CertificateRecord owner, CancellationToken ct)
    {
        string holder = TokenRecord.HolderOf(owner.IdentifierType, owner.IdentifierValue, owner.ApplicationId);
        return db.Set<TokenRecord>().SingleOrDefaultAsync(token => token.ServedFor == holder, ct);
    }

    // Of several registered tokens of one certificate only the newest can still be activated.
    private async Task ReplaceWaitingAsync(CertificateRecord owner, DateTimeOffset now, CancellationToken ct)
    {
        var registered = await db.Set<TokenRecord>().Where(token => token.PublicKeyIdentifier == owner.PublicKeyIdentifier).ToListAsync(ct);
        foreach (var waiting in registered.Where(token => token.WaitsForActivation))
            waiting.Replace(now);
    }
}
