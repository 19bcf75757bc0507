using System.Security.Cryptography;
using Ehcert.Authority.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Registers;

/// <summary>
/// Reads the registers in. A file is the whole truth about its register: what it no longer holds is gone afterwards. A file that is
/// missing or unchanged leaves its register alone; one fault anywhere leaves all of them alone.
/// </summary>
internal sealed class RegisterImport(IDbContextFactory<AuthorityDb> databases, TimeProvider time)
{
    private delegate Task Replacement(AuthorityDb db, CancellationToken ct);

    /// <summary>Brings the registers up to date with the folder.</summary>
    public async Task<RegisterImportResult> RunAsync(string folder, CancellationToken ct)
    {
        List<Replacement> replacements = [];
        List<RegisterFault> faults = [];
        List<string> imported = [];
        await using var db = await databases.CreateDbContextAsync(ct);
        var known = await db.Set<ImportedFile>().AsNoTracking().ToDictionaryAsync(file => file.Name, file => file.Digest, StringComparer.Ordinal, ct);

        await ReadAsync(RegisterFiles.People, entry => entry.Ssin);
        await ReadAsync(RegisterFiles.Qualities, null);
        await ReadAsync(RegisterFiles.Organisations, entry => (entry.Type, entry.Value));
        await ReadAsync(RegisterFiles.Mandates, null);
        if (faults.Count > 0 || replacements.Count == 0)
            return new(faults.Count > 0 ? [] : imported, faults);

        await db.InTransactionAsync(
            async cancellation =>
            {
                foreach (var replace in replacements)
                    await replace(db, cancellation);
            },
            ct);
        return new(imported, faults);

        async Task ReadAsync<TEntry>(RegisterFile<TEntry> file, Func<TEntry, object>? key)
            where TEntry : class
        {
            string path = Path.Combine(folder, file.Name);
            if (!File.Exists(path))
                return;
            byte[] content = await File.ReadAllBytesAsync(path, ct);
            string digest = Convert.ToHexString(SHA256.HashData(content));
            if (known.GetValueOrDefault(file.Name) == digest)
                return;

            var reading = file.Read(content);
            faults.AddRange(reading.Faults);
            if (key is not null && reading.Faults.Count == 0)
                faults.AddRange(Repeated(file.Name, reading.Entries, key));
            imported.Add(file.Name);
            replacements.Add((target, cancellation) => ReplaceAsync(target, file.Name, digest, reading.Entries, cancellation));
        }
    }

    private async Task ReplaceAsync<TEntry>(
        AuthorityDb db, string file, string digest, IReadOnlyList<TEntry> entries, CancellationToken ct)
        where TEntry : class
    {
        await db.Set<TEntry>().ExecuteDeleteAsync(ct);
        db.AddRange(entries);
        await db.Set<ImportedFile>().Where(imported => imported.Name == file).ExecuteDeleteAsync(ct);
        db.Add(new ImportedFile { Name = file, Digest = digest, Rows = entries.Count, ImportedAt = time.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<RegisterFault> Repeated<TEntry>(string file, IReadOnlyList<TEntry> entries, Func<TEntry, object> key)
    {
        // Line 1 is the header.
        return entries.Select((entry, at) => (Key: key(entry), Line: at + 2))
            .GroupBy(entry => entry.Key)
            .Where(group => group.Skip(1).Any())
            .Select(group => new RegisterFault(file, group.Skip(1).First().Line, "", RegisterFaultKind.Twice));
    }
}

/// <summary>Which files were read in, or what is wrong with them.</summary>
internal sealed record RegisterImportResult(IReadOnlyList<string> Imported, IReadOnlyList<RegisterFault> Faults);
