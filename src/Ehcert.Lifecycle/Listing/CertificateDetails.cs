using Ehcert.Domain;
using Ehcert.Lifecycle.Completing;
using Ehcert.Lifecycle.Folders;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Listing;

/// <summary>Shows one keystore in full: what it holds and what the authority says about it.</summary>
public sealed class CertificateDetails(Workplace workplace)
{
    /// <summary>
    /// Reads a keystore and asks the authority about its certificate, signed with the certificate itself; no card is needed. An uncompleted
    /// keystore is told as such (user-needs K08).
    /// </summary>
    /// <param name="file">The keystore.</param>
    /// <param name="password">Its password.</param>
    /// <param name="offline">True to leave the authority out.</param>
    /// <param name="ct">Cancelling is safe.</param>
    public async Task<Outcome<ShownCertificate>> ShowAsync(KeystoreOnDisk file, string password, bool offline, CancellationToken ct)
    {
        if (KeystoreFolder.ReadFile(file.Path).IsRefused(out Refusal? refusal, out byte[]? content))
            return refusal;
        if (KeystoreFile.Read(content, password).IsRefused(out refusal, out Keystore? keystore))
            return refusal;
        using (keystore)
        {
            PublicKeyIdentifier reference = keystore.Authentication.Key.Identifier();
            if (keystore.State is KeystoreState.Placeholder)
                return new ShownCertificate.Uncompleted(file, reference);
            if (CertificateReport.Of(keystore, file.Path, workplace.Time.GetUtcNow()).IsRefused(out refusal, out CertificateReport? report))
                return refusal;

            report = report with
            {
                TokenPath = file.Token?.Path,
                TokenSerialNumber = file.Token is { } token ? SerialNumber.Of(token.Token.EncryptionCertificate) : null,
            };
            Outcome<Done> environment = EnvironmentCheck.Of(keystore, workplace);
            if (offline || !environment.Succeeded)
                return new ShownCertificate.Known(report, environment.Succeeded ? null : environment.Refusal);

            var identity = new SoftwareIdentity(keystore.Authentication.Key.Algorithm, keystore.Authentication.Chain);
            return (await workplace.CertRa.GetCertificateInfoForAuthenticationCertificateAsync(identity, ct)).TryGet(out CertificateInfo? info, out refusal)
                ? new ShownCertificate.Known(report with { Status = info.AuthenticationCertificateStatus, TokenStatus = info.TokenStatus }, Trouble: null)
                : new ShownCertificate.Known(report, refusal);
        }
    }
}

/// <summary>What a keystore turned out to be.</summary>
public abstract record ShownCertificate
{
    private ShownCertificate()
    {
    }

    /// <summary>Requested, not completed.</summary>
    /// <param name="File">The keystore.</param>
    /// <param name="Reference">The reference of its request.</param>
    public sealed record Uncompleted(KeystoreOnDisk File, PublicKeyIdentifier Reference) : ShownCertificate;

    /// <summary>A certificate is in it.</summary>
    /// <param name="Report">All there is to say.</param>
    /// <param name="Trouble">Why the authority's word is missing; null when it is there or was not asked for.</param>
    public sealed record Known(CertificateReport Report, Refusal? Trouble) : ShownCertificate;
}
