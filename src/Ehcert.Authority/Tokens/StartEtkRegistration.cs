using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Pki.Tokens;
using Ehcert.Protocol;
using Ehcert.Protocol.EtkRa;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Tokens;

/// <summary>Gives a challenge that only the owner of the encryption key can read (ra-protocol §4.1, §10.2).</summary>
internal sealed class StartEtkRegistration(AuthorityDb db, EhealthSigner signer, AuditTrail audit)
    : ISoapOperation<StartEtkRegistrationRequest, StartEtkRegistrationResponse>
{
    private const string Field = "PublicEncryptionKey";

    /// <summary>A registration is completed within seconds, or taken up again the same day.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public async ValueTask<Outcome<StartEtkRegistrationResponse>> AnswerAsync(SoapCall<StartEtkRegistrationRequest> call, CancellationToken ct)
    {
        if ((await signer.FindValidAsync(call, ct)).IsRefused(out var refusal, out var owner))
            return refusal;
        var nonce = ChallengeNonce.Draw();
        if (!Challenge.Create(call.Request.PublicEncryptionKey.Memory, nonce).TryGet(out byte[]? challenge, out _))
            return AuthorityRefusals.KeyTooWeak.Refuse(Field);
        if (IsAuthenticationKeyOf(owner, call.Request.PublicEncryptionKey))
            return AuthorityRefusals.KeyAlreadyUsed.Refuse(Field);

        var started = await db.InTransactionAsync(cancellation => StartAsync(call, owner, nonce, cancellation), ct);
        return started.Select(_ => new StartEtkRegistrationResponse(challenge));
    }

    // A key that signs must not decrypt as well (NIST SP 800-57 part 1, §5.2).
    private static bool IsAuthenticationKeyOf(CertificateRecord owner, Blob subjectPublicKeyInfo)
    {
        var key = PublicKey.CreateFromSubjectPublicKeyInfo(subjectPublicKeyInfo.Span, out _);
        return PublicKeyIdentifier.From(key.EncodedKeyValue.RawData).Hex == owner.PublicKeyIdentifier;
    }

    private async Task<Outcome<Done>> StartAsync(
        SoapCall<StartEtkRegistrationRequest> call, CertificateRecord owner, ChallengeNonce nonce, CancellationToken ct)
    {
        if ((await db.StillValidAsync(owner, call.ReceivedAt, ct)).IsRefused(out var refusal, out _))
            return refusal;

        await db.Set<TokenChallenge>().Where(former => former.PublicKeyIdentifier == owner.PublicKeyIdentifier).ExecuteDeleteAsync(ct);
        byte[] key = call.Request.PublicEncryptionKey.ToArray();
        db.Add(new TokenChallenge
        {
            PublicKeyIdentifier = owner.PublicKeyIdentifier,
            NonceHash = nonce.Hash(),
            PublicEncryptionKey = key,
            StartedAt = call.ReceivedAt,
            ExpiresAt = call.ReceivedAt + Lifetime,
        });
        await audit.AppendAsync(db, new TokenRegistrationStarted(owner.PublicKeyIdentifier, Convert.ToHexString(SHA256.HashData(key))), ct);
        return Done.Value;
    }
}
