using System.Globalization;
using System.Runtime.CompilerServices;
using Ehcert.Domain;
using Ehcert.Eid;

namespace Ehcert.Lifecycle.SelfTesting;

/// <summary>
/// Tests every link between the card and the authority, each for itself: a broken link never hides a later one that does not need it
/// (user-needs E10). Reads only, asks no PIN, and says nothing personal.
/// </summary>
public sealed class SelfTest(Workplace workplace)
{
    // The authority refuses signed questions whose time is further off.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ClockWarning = TimeSpan.FromMinutes(1);

    /// <summary>Runs the test; each line comes as soon as it is known.</summary>
    public async IAsyncEnumerable<SelfTestLine> RunAsync(CardChoice? choice, [EnumeratorCancellation] CancellationToken ct)
    {
        SelfTestLine reader = await TestReaderAsync(ct);
        yield return reader;
        await foreach (SelfTestLine line in reader.Light is Light.Red ? NoCard() : TestCardAsync(choice, ct))
            yield return line;
        yield return TestFolder();
        SelfTestLine authority = await TestAuthorityAsync(ct);
        yield return authority;
        yield return TestClock();
    }

    private async Task<SelfTestLine> TestReaderAsync(CancellationToken ct)
    {
        if (workplace.Readers.IsRefused(out Refusal? refusal, out ICardReaders? readers))
            return SelfTestLine.Bad(SelfTestLink.Reader, refusal);
        if ((await readers.ListAsync(ct)).IsRefused(out refusal, out IReadOnlyList<ReaderState>? found))
            return SelfTestLine.Bad(SelfTestLink.Reader, refusal);
        return found.Count == 0
            ? SelfTestLine.Bad(SelfTestLink.Reader, EidRefusals.NoReader.Refuse())
            : SelfTestLine.Good(SelfTestLink.Reader, Text.Same(string.Join(", ", found.Select(one => one.Name))));
    }

    private async IAsyncEnumerable<SelfTestLine> TestCardAsync(CardChoice? choice, [EnumeratorCancellation] CancellationToken ct)
    {
        if ((await workplace.OpenCardAsync(choice, staySignedIn: false, ct)).IsRefused(out Refusal? refusal, out EidCard? card))
        {
            yield return SelfTestLine.Bad(SelfTestLink.Card, refusal);
            await foreach (SelfTestLine line in NoCertificates())
                yield return line;
            yield break;
        }

        await using (card)
        {
            DateTimeOffset now = workplace.Time.GetUtcNow();
            yield return SelfTestLine.Good(SelfTestLink.Card, Until(card.Identity.ValidUntil));
            Outcome<CardCertificates> certificates = await card.ReadCertificatesAsync(ct);
            yield return TestCertificate(SelfTestLink.AuthenticationCertificate, certificates, CardKey.Authentication, now);
            yield return TestCertificate(SelfTestLink.SignatureCertificate, certificates, CardKey.Signature, now);
            yield return TestPin(await card.TriesLeftAsync(ct));
        }
    }

    private static async IAsyncEnumerable<SelfTestLine> NoCard()
    {
        yield return SelfTestLine.NotReached(SelfTestLink.Card);
        await foreach (SelfTestLine line in NoCertificates())
            yield return line;
    }

    private static async IAsyncEnumerable<SelfTestLine> NoCertificates()
    {
        foreach (SelfTestLink link in (SelfTestLink[])[SelfTestLink.AuthenticationCertificate, SelfTestLink.SignatureCertificate, SelfTestLink.Pin])
            yield return SelfTestLine.NotReached(link);
        await Task.CompletedTask;
    }

    private static SelfTestLine TestCertificate(SelfTestLink link, Outcome<CardCertificates> certificates, CardKey key, DateTimeOffset now) =>
        certificates.Then(all => all.Usable(key, now)).IsRefused(out Refusal? refusal, out var certificate)
            ? SelfTestLine.Bad(link, refusal)
            : SelfTestLine.Good(link, Until(DateOnly.FromDateTime(certificate.NotAfter)));

    private static SelfTestLine TestPin(Outcome<PinTries> tries)
    {
        if (tries.IsRefused(out Refusal? refusal, out PinTries left))
            return SelfTestLine.Bad(SelfTestLink.Pin, refusal);
        return left.Left switch
        {
            0 => SelfTestLine.Bad(SelfTestLink.Pin, EidRefusals.PinBlocked.Refuse()),
            1 => SelfTestLine.Warn(SelfTestLink.Pin, SelfTestRefusals.LastTry.Refuse()),
            null => SelfTestLine.Good(SelfTestLink.Pin, new Text(
                "cette carte ne dit pas combien d'essais restent",
                "deze kaart zegt niet hoeveel pogingen resten",
                "diese Karte sagt nicht, wie viele Versuche bleiben",
                "this card does not say how many tries are left")),
            int some => SelfTestLine.Good(SelfTestLink.Pin, new Text($"{some} essais", $"{some} pogingen", $"{some} Versuche", $"{some} tries")),
        };
    }

    private SelfTestLine TestFolder()
    {
        // A folder that is not there yet is made with the first request; here only whether it could be.
        string folder = NearestThatExists(workplace.Folder.Path);
        if (workplace.Folder.Writer.Prepare(folder).IsRefused(out Refusal? refusal, out _))
            return SelfTestLine.Bad(SelfTestLink.KeystoreFolder, refusal);
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        bool ours = string.Equals(folder, workplace.Folder.Path, StringComparison.Ordinal);
        return ours && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & others) is not UnixFileMode.None
            ? SelfTestLine.Warn(SelfTestLink.KeystoreFolder, SelfTestRefusals.FolderOpenToOthers.Refuse(null, ("folder", folder)))
            : SelfTestLine.Good(SelfTestLink.KeystoreFolder, Text.Same(workplace.Folder.Path));
    }

    private static string NearestThatExists(string path)
    {
        while (!Path.Exists(path) && Path.GetDirectoryName(path) is { } above)
            path = above;
        return path;
    }

    private async Task<SelfTestLine> TestAuthorityAsync(CancellationToken ct) =>
        (await workplace.CertRa.GetGenericOrganizationTypesAsync(ct)).IsRefused(out Refusal? refusal, out _)
            ? SelfTestLine.Bad(SelfTestLink.Authority, refusal)
            : SelfTestLine.Good(SelfTestLink.Authority, Text.Same($"{workplace.Profile.Name} ({workplace.Profile.CertRa.Authority})"));

    private SelfTestLine TestClock()
    {
        if (workplace.Clock.Ahead is not { } ahead)
            return SelfTestLine.NotReached(SelfTestLink.Clock);
        TimeSpan off = ahead.Duration();
        (string, string) minutes = ("minutes", Math.Round(off.TotalMinutes).ToString(CultureInfo.InvariantCulture));
        if (off >= ClockTolerance)
            return SelfTestLine.Bad(SelfTestLink.Clock, SelfTestRefusals.ClockWrong.Refuse(null, minutes));
        return off >= ClockWarning
            ? SelfTestLine.Warn(SelfTestLink.Clock, SelfTestRefusals.ClockOff.Refuse(null, minutes))
            : SelfTestLine.Good(SelfTestLink.Clock, new Text("à l'heure", "gelijk", "richtig", "right"));
    }

    private static Text Until(DateOnly day)
    {
        string written = day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return new Text($"valable jusqu'au {written}", $"geldig tot {written}", $"gültig bis {written}", $"valid until {written}");
    }
}
