using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Listing;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Tokens;
using Ehcert.Protocol;

namespace Ehcert.Lifecycle.Completing;

/// <summary>
/// Proves the result with the keystore as it now lies on disk: it opens, its keys fit their certificates, the depot gives its token to
/// everybody who asks, and a message sealed to that token opens.
/// </summary>
internal sealed class Proof(Workplace workplace, WorkingKeystore working, CurrentToken current)
{
    private const int ProbeBytes = 64;

    public async Task<Outcome<CertificateReport>> ShowAsync(CancellationToken ct)
    {
        if (working.Reopen().IsRefused(out Refusal? refusal, out Keystore? reopened))
            return refusal;
        using (reopened)
        {
            if (CheckKeys(reopened).IsRefused(out refusal, out EncryptionEntry? encryption))
                return refusal;
            if (!current.ToBeActivated && (await CheckDepotAsync(reopened, ct)).IsRefused(out refusal, out _))
                return refusal;
            if (SealAndOpen(reopened, encryption).IsRefused(out refusal, out _))
                return refusal;
            return CertificateReport.Of(reopened, working.File.Path, workplace.Time.GetUtcNow()).Select(report => report with
            {
                Status = CertificateStatus.ValidActive,
                TokenStatus = current.ToBeActivated ? TokenStatus.WaitForActivation : TokenStatus.ValidActive,
                TokenSerialNumber = SerialNumber.Of(encryption.Certificate),
                TokenPath = working.File.TokenPath,
            });
        }
    }

    private Outcome<EncryptionEntry> CheckKeys(Keystore reopened)
    {
        EncryptionEntry? encryption = reopened.FindEncryption(SerialNumber.Of(current.Token.EncryptionCertificate));
        bool fits = encryption is not null
            && reopened.Authentication.Key.Matches(reopened.Authentication.Certificate)
            && encryption.Key.Matches(encryption.Certificate)
            && Same(encryption.Certificate, current.Token.EncryptionCertificate)
            && Same(reopened.Authentication.Certificate, current.Token.AuthenticationCertificate);
        return fits ? encryption! : CompletingRefusals.NotProven.Refuse("keystore", ("file", working.File.Path));
    }

    private async Task<Outcome<Done>> CheckDepotAsync(Keystore reopened, CancellationToken ct)
    {
        if ((await Depot.FindAsync(workplace, reopened.Authentication.Certificate, ct)).IsRefused(out Refusal? refusal, out Blob bytes))
            return refusal;
        if (EncryptionToken.Read(bytes.Memory).IsRefused(out refusal, out EncryptionToken? inDepot))
            return refusal;
        return Same(inDepot.EncryptionCertificate, current.Token.EncryptionCertificate)
            ? Done.Value
            : CompletingRefusals.TokenOfAnotherKeystore.Refuse("keystore");
    }

    private Outcome<Done> SealAndOpen(Keystore reopened, EncryptionEntry encryption)
    {
        byte[] probe = RandomNumberGenerator.GetBytes(ProbeBytes);
        byte[] message = SealedMessage.Seal(probe, [current.Token], reopened.Authentication, workplace.Time.GetUtcNow());
        if (SealedMessage.Open(message, reopened).IsRefused(out Refusal? refusal, out OpenedMessage? opened))
            return refusal;
        return opened.Content.Span.SequenceEqual(probe) && opened.OpenedWith == SerialNumber.Of(encryption.Certificate)
            ? Done.Value
            : CompletingRefusals.NotProven.Refuse("keystore", ("file", working.File.Path));
    }

    private static bool Same(X509Certificate2 one, X509Certificate2 other) => one.RawDataMemory.Span.SequenceEqual(other.RawDataMemory.Span);
}
