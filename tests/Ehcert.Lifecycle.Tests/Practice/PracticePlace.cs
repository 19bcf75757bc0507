using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Eid.Virtual;
using Ehcert.Lifecycle.Completing;
using Ehcert.Lifecycle.Environments;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Lifecycle.Tests.Folders;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Lifecycle.Tests.Practice;

/// <summary>A care provider's desk: a virtual card in a virtual reader, an authority, a folder, a clock.</summary>
internal sealed class PracticePlace : IDisposable
{
    public const string Password = "Zolw123!@#";
    public const string Reader = "Practice reader";

    private static readonly VirtualEidPki EidPki = VirtualEidPki.Create(new Uri("http://127.0.0.1:9/"), VirtualKeys.Recycled);

    public PracticePlace(CardKind kind = CardKind.Applet17Rsa)
    {
        Time = new FakeTimeProvider(new DateTimeOffset(TimeProvider.System.GetUtcNow().Ticks, TimeSpan.Zero));
        Authority = new PracticeAuthority(Time);
        Readers = new VirtualReaders();
        Readers.Attach(Reader);
        Person = new VirtualPerson { GivenNames = "Zoé", Surname = "De Vröe", NationalNumber = NationalNumber.Parse("85073099734").Value, Kind = kind };
        Card = EidPki.IssueCard(Person);
        Readers.Insert(Reader, Card);
        Folder = new TemporaryFolder();
        Pin = new TypedPin(Person.Pin);
    }

    public FakeTimeProvider Time { get; }

    public PracticeAuthority Authority { get; }

    public VirtualReaders Readers { get; }

    public VirtualPerson Person { get; }

    public VirtualEidCard Card { get; }

    public TemporaryFolder Folder { get; }

    public TypedPin Pin { get; }

    public static ContactData Contact => ContactData.Check("zoe@example.be", null, "0470 12 34 56", null).Value!;

    public static VirtualEidCard AnotherCard() => EidPki.IssueCard(
        new VirtualPerson { GivenNames = "Jan", Surname = "Ander", NationalNumber = NationalNumber.Parse("05021499888").Value });

    public static EnvironmentProfile Profile => new()
    {
        Name = "practice",
        Kind = EnvironmentKind.Sandbox,
        CertRa = new Uri("http://127.0.0.1:9/CertRa/v2"),
        EtkRa = new Uri("http://127.0.0.1:9/EtkRa/v2"),
        EtkDepot = new Uri("http://127.0.0.1:9/EtkDepot/v1"),
        EhealthRoots = [PracticeAuthority.Root.Certificate],
        EidRoots = EidPki.Roots,
        Reader = "tcp://127.0.0.1:9",
        KeystoreSuffix = ".p12",
    };

    public Workplace Open(IDisk? disk = null, EnvironmentProfile? profile = null) => Workplace.Open(profile ?? Profile, new WorkplaceOptions
    {
        KeystoreFolder = Folder.Path,
        Readers = Readers,
        Http = Authority,
        Time = Time,
        Disk = disk,
    }).Value;

    /// <summary>All steps up to the signature.</summary>
    public async Task<ReadyToSign> ReadyAsync(Workplace workplace)
    {
        CardRead card = (await new NewRequest(workplace).ReadCardAsync(null, null, default)).Value;
        QualitiesKnown known = (await card.AskQualitiesAsync(Pin, null, default)).Value;
        ContactGiven given = known.ForMe().Value.WithContact(Contact).Value;
        ContractReady contract = (await given.PrepareContractAsync(null, default)).Value;
        return contract.Show(Language.French).Accept().ChoosePassword(Password, Password).Value;
    }

    public async Task<RequestOnDisk> SignedAsync(Workplace workplace) => (await (await ReadyAsync(workplace)).SignAndSaveAsync(Pin, null, default)).Value;

    public async Task<SentRequest> SentAsync(Workplace workplace) => (await (await SignedAsync(workplace)).SendAsync(null, default)).Value;

    /// <summary>Completes whatever there is to complete.</summary>
    public static async Task<Outcome<CompletionResult>> CompleteAsync(Workplace workplace, bool wait = false, IProgress<LifecycleProgress>? progress = null, CancellationToken ct = default)
    {
        if (new Completion(workplace).OpenOnly(Password).IsRefused(out Refusal? refusal, out OpenedKeystore? opened))
            return refusal;
        using (opened)
            return await opened.CompleteAsync(wait, progress, ct);
    }

    public void Dispose() => Folder.Dispose();
}

/// <summary>Somebody who types this PIN whenever asked, and counts.</summary>
internal sealed class TypedPin(string? digits) : IPinEntry
{
    public string? Digits { get; set; } = digits;

    public List<PinRequest> Asked { get; } = [];

    public ValueTask<Pin?> AskAsync(PinRequest request, CancellationToken cancellation)
    {
        Asked.Add(request);
        return ValueTask.FromResult(Digits is null ? null : Pin.From(Digits).Value);
    }

    public ValueTask<IAsyncDisposable?> AnnouncePinPadAsync(PinRequest request, CancellationToken cancellation) => throw new InvalidOperationException("No pin pad here.");
}
