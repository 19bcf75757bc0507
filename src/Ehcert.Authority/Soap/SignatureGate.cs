using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Persistence;
using Ehcert.Domain;
using Ehcert.Pki.Trust;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol;
using Ehcert.Protocol.Soap;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Soap;

/// <summary>What every signed request must pass before its slice sees it (ra-protocol §7.4), cheapest first.</summary>
internal sealed class SignatureGate(AuthorityDb db, EidTrust eidTrust, IOptions<AuthorityOptions> options)
{
    private delegate ValueTask<Outcome<Done>> Check(Passage passage, CancellationToken ct);

    private Check[] Checks => [SignatureIsRight, RequestHasAnId, RequestIsFresh, RequestIsNew, SignerIsTrusted, RequestIsUsedUp];

    public async ValueTask<Outcome<SignerAtTheDoor>> PassAsync(
        SoapRequest request, SoapRoute route, Arrival arrival, CancellationToken ct)
    {
        var passage = new Passage(request, route, arrival);
        foreach (var check in Checks)
        {
            if ((await check(passage, ct)).IsRefused(out var refusal, out _))
                return refusal;
        }

        return new SignerAtTheDoor(passage.Signature!, passage.Holder);
    }

    private static ValueTask<Outcome<Done>> SignatureIsRight(Passage passage, CancellationToken ct)
    {
        if (XmlSignatureVerifier.Verify(passage.Request.Payload).IsRefused(out var refusal, out var signature))
            return new(refusal);
        passage.Signature = signature;
        return new(Done.Value);
    }

    private static ValueTask<Outcome<Done>> RequestHasAnId(Passage passage, CancellationToken ct) =>
        new(passage.Request.Header.Id is { Length: > 0 and <= 100 } ? Done.Value : AuthorityRefusals.InvalidRequest.Refuse("Id"));

    private ValueTask<Outcome<Done>> RequestIsFresh(Passage passage, CancellationToken ct)
    {
        var tolerance = options.Value.RequestFreshness;
        var age = passage.Route.Resendable ? options.Value.ContractLifetime : tolerance;
        // From `age` ago to `tolerance` ahead: as far on either side of the middle of that span.
        var (middle, reach) = (passage.Arrival.At + ((tolerance - age) / 2), (tolerance + age) / 2);
        bool fresh = passage.Request.Header.IssueInstant is { } issued && issued.IsNear(middle, reach);
        return new(fresh ? Done.Value : AuthorityRefusals.RequestNotFresh.Refuse("IssueInstant"));
    }

    private async ValueTask<Outcome<Done>> RequestIsNew(Passage passage, CancellationToken ct)
    {
        var used = await db.Set<UsedRequest>().AsNoTracking().SingleOrDefaultAsync(
            used => used.Signer == passage.SignerDigest && used.RequestId == passage.Request.Header.Id, ct);
        return IsRepetition(used, passage) ? AuthorityRefusals.RequestReplayed.Refuse("Id") : Done.Value;
    }

    private async ValueTask<Outcome<Done>> SignerIsTrusted(Passage passage, CancellationToken ct)
    {
        CertificatePurpose purpose;
        switch (passage.Request.Operation.SignedWith)
        {
            case SignedWith.EidAuthentication:
                purpose = CertificatePurpose.EidAuthentication;
                break;
            case SignedWith.EidSignature:
                purpose = CertificatePurpose.EidSignature;
                break;
            default:
                return Done.Value;
        }

        if ((await eidTrust.HolderOfAsync(passage.Signature!, purpose, passage.Arrival.At, ct)).IsRefused(out var refusal, out var holder))
            return refusal;
        passage.Holder = holder;
        return Done.Value;
    }

    private async ValueTask<Outcome<Done>> RequestIsUsedUp(Passage passage, CancellationToken ct)
    {
        var tolerance = options.Value.RequestFreshness;
        var keep = (passage.Route.Resendable ? options.Value.ContractLifetime : tolerance) + tolerance;
        return await db.InTransactionAsync<Outcome<Done>>(
            async cancellation =>
            {
                var used = await db.Set<UsedRequest>().SingleOrDefaultAsync(
                    used => used.Signer == passage.SignerDigest && used.RequestId == passage.Request.Header.Id, cancellation);
                if (IsRepetition(used, passage))
                    return AuthorityRefusals.RequestReplayed.Refuse("Id");
                if (used is null)
                {
                    db.Add(new UsedRequest
                    {
                        Signer = passage.SignerDigest,
                        RequestId = passage.Request.Header.Id!,
                        SignatureDigest = passage.SignatureDigest,
                        KeepUntil = passage.Arrival.At + keep,
                    });
                }

                return Done.Value;
            },
            ct);
    }

    private static bool IsRepetition(UsedRequest? used, Passage passage) =>
        used is not null && !(passage.Route.Resendable && used.SignatureDigest == passage.SignatureDigest);

    /// <summary>A request on its way through the checks, and what they have found so far.</summary>
    private sealed class Passage(SoapRequest request, SoapRoute route, Arrival arrival)
    {
        public SoapRequest Request => request;

        public SoapRoute Route => route;

        public Arrival Arrival => arrival;

        public VerifiedSignature? Signature { get; set; }

        public EidHolder? Holder { get; set; }

        public string SignerDigest => Signature!.Certificates[0].GetCertHashString(HashAlgorithmName.SHA256);

        public string SignatureDigest => Signature!.Digest();
    }
}
