using Ehcert.Domain;
using Ehcert.Pki.Trust;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol;

namespace Ehcert.Authority.Soap;

/// <summary>Decides whether a signature was made with a valid identity card of the right kind, and says whose it is.</summary>
internal sealed class EidTrust(ChainValidator validator)
{
    public async ValueTask<Outcome<EidHolder>> HolderOfAsync(
        VerifiedSignature signature, CertificatePurpose purpose, DateTimeOffset at, CancellationToken ct)
    {
        var signer = signature.Certificates[0];
        if ((await validator.ValidateAsync(signer, signature.Certificates.Skip(1), purpose, at, ct)).IsRefused(out var refusal, out _))
            return OnTheWire(refusal);
        if (EidCertificate.Holder(signer).IsRefused(out refusal, out var holder))
            return OnTheWire(refusal);
        return holder;
    }

    // The protocol has one code for each kind of distrust (ra-protocol §12.4); what exactly is wrong with a chain is nobody's business but ours.
    private static Refusal OnTheWire(Refusal refusal) => refusal.Reason switch
    {
        var reason when reason == TrustRefusals.RevokedSince => AuthorityRefusals.SignatureCertificateRevoked.Refuse(),
        var reason when reason == TrustRefusals.WrongPurpose => AuthorityRefusals.WrongSignatureKey.Refuse(),
        var reason when reason == TrustRefusals.StatusUnknown => AuthorityRefusals.SignatureCertificateUncheckable.Refuse(),
        _ => AuthorityRefusals.SignatureCertificateNotTrusted.Refuse(),
    };
}
