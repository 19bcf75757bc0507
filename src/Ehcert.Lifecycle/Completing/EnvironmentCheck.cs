using Ehcert.Domain;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Trust;

namespace Ehcert.Lifecycle.Completing;

/// <summary>Tells by the issuer whether a keystore belongs to the environment at hand.</summary>
internal static class EnvironmentCheck
{
    public static Outcome<Done> Of(Keystore keystore, Workplace workplace)
    {
        DateTimeOffset now = workplace.Time.GetUtcNow();
        if (keystore.Authentication.Certificate.ValidUntil() < now)
            return CompletingRefusals.CertificateExpired.Refuse();
        Outcome<ValidatedChain> chain = workplace.EhealthChains.ValidateOffline(
            keystore.Authentication.Certificate, keystore.CertificateAuthorities, CertificatePurpose.EHealthAuthentication, now);
        if (!chain.IsRefused(out Refusal? refusal, out _))
            return Done.Value;
        return refusal.Reason == TrustRefusals.NotTrusted
            ? CompletingRefusals.KeystoreOfOtherEnvironment.Refuse("keystore", ("environment", workplace.Profile.Name))
            : refusal;
    }
}
