using System.Security.Cryptography;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Starting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Keys;

/// <summary>Opens the keys at the start; at the very first start makes them. Database and key folder must belong to each other.</summary>
internal sealed class OpenKeys(
    KeyRing ring,
    IOptions<AuthorityOptions> authority,
    IOptions<KeyOptions> options,
    IDbContextFactory<AuthorityDb> databases,
    AuditTrail audit,
    TimeProvider time)
    : IStartStep
{
    public int Order => StartOrder.Keys;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var folder = new KeyFolder(KeyCeremony.FolderOf(authority.Value));
        if (!Directory.Exists(folder.Path))
            await HoldCeremonyAsync(db, folder, ct);

        var keys = AuthorityKeys.Open(folder, KeyPassphrase.Find(options.Value, authority.Value.DataFolder));
        ring.Hang(keys);
        await db.InTransactionAsync(cancellation => RecogniseAsync(db, keys, cancellation), ct);
    }

    private async Task HoldCeremonyAsync(AuthorityDb db, KeyFolder folder, CancellationToken ct)
    {
        if (await db.Set<CertificateAuthorityRow>().AnyAsync(ct))
            throw new KeysUnusableException($"The database belongs to an authority whose keys are not in {folder.Path}. Put them back; new ones are not made.");
        KeyPassphrase.EnsureThereIsOne(options.Value, authority.Value.DataFolder);
        new KeyCeremony(authority.Value, options.Value, time).Hold(KeyPassphrase.Find(options.Value, authority.Value.DataFolder));
    }

    // The key folder gets its name before the database hears of it; a crash between the two is made good here at the next start.
    private async Task RecogniseAsync(AuthorityDb db, AuthorityKeys keys, CancellationToken ct)
    {
        var known = await db.Set<CertificateAuthorityRow>().ToDictionaryAsync(row => row.Name, row => row.Certificate, StringComparer.Ordinal, ct);
        foreach (var (role, certificate) in new[] { (KeyRole.Root, keys.Root), (KeyRole.Issuing, keys.Issuing.Certificate) })
        {
            if (!known.TryGetValue(role.Name(), out byte[]? before))
            {
                db.Add(new CertificateAuthorityRow { Name = role.Name(), Certificate = certificate.RawData, KnownSince = time.GetUtcNow() });
                await audit.AppendAsync(db, new CertificateAuthorityMade(role.Name(), certificate.GetCertHashString(HashAlgorithmName.SHA256)), ct);
            }
            else if (!before.AsSpan().SequenceEqual(certificate.RawDataMemory.Span))
            {
                throw new KeysUnusableException($"The key folder holds another {role.Name()} than the one this database belongs to.");
            }
        }
    }
}

/// <summary>A CA came into being, or was met for the first time by this database.</summary>
/// <param name="Name">Such as <c>issuing-001</c>.</param>
/// <param name="Sha256">Fingerprint of its certificate, hexadecimal.</param>
internal sealed record CertificateAuthorityMade(string Name, string Sha256) : AuditEvent("authority.made", About: null);
