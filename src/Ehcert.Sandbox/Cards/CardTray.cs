using System.Text.Json;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;
using Ehcert.Sandbox.People;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Sandbox.Cards;

/// <summary>
/// The identity cards of the demo people, each with a reader of its own. Which cards are out is kept, so that the next start finds the
/// tray as it was; what happened to a card itself (tries left, PIN) is kept with the card.
/// </summary>
internal sealed class CardTray
{
    private readonly string _trayFile;
    private readonly Dictionary<string, VirtualEidCard> _cards;
    private readonly HashSet<string> _out;
    private readonly Lock _changing = new();

    private CardTray(string folder, Dictionary<string, VirtualEidCard> cards)
    {
        (_trayFile, _cards) = (Path.Combine(folder, "tray.json"), cards);
        _out = File.Exists(_trayFile)
            ? [.. JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(_trayFile)) ?? []]
            : new(StringComparer.Ordinal);
        foreach (DemoPerson person in DemoPeople.All)
        {
            Readers.Attach(ReaderOf(person));
            if (!_out.Contains(person.Key))
                Readers.Insert(ReaderOf(person), cards[person.Key]);
        }
    }

    /// <summary>The readers, for the server that lets other programs reach them.</summary>
    public VirtualReaders Readers { get; } = new();

    /// <summary>Takes the cards out of the folder; those that are missing are made, several at a time.</summary>
    /// <param name="folder">Where the cards are kept.</param>
    /// <param name="pki">Who issues the cards.</param>
    /// <param name="stop">Ends the making early; the cards that are done stay.</param>
    public static async Task<CardTray> OpenAsync(string folder, VirtualEidPki pki, CancellationToken stop)
    {
        Dictionary<string, VirtualEidCard> cards = new(StringComparer.Ordinal);
        await Parallel.ForEachAsync(DemoPeople.All, stop, (person, _) =>
        {
            VirtualEidCard card = pki.OpenOrIssueCard(Path.Combine(folder, person.Key), Virtual(person));
            lock (cards)
                cards[person.Key] = card;
            return ValueTask.CompletedTask;
        });
        return new CardTray(folder, cards);
    }

    public CardState StateOf(DemoPerson person)
    {
        lock (_changing)
            return new(ReaderOf(person), !_out.Contains(person.Key), _cards[person.Key].TriesLeft, person.Card);
    }

    public void Insert(DemoPerson person)
    {
        lock (_changing)
        {
            if (!_out.Remove(person.Key))
                return;
            Keep();
            Readers.Insert(ReaderOf(person), _cards[person.Key]);
        }
    }

    public void Remove(DemoPerson person)
    {
        lock (_changing)
        {
            if (!_out.Add(person.Key))
                return;
            Keep();
            Readers.Remove(ReaderOf(person));
        }
    }

    /// <summary>As the counter at the municipality does: the first PIN again, three tries.</summary>
    public void ResetPin(DemoPerson person) => _cards[person.Key].Unblock();

    private static string ReaderOf(DemoPerson person) => $"Ehcert Sandbox {person.GivenNames.Split(' ')[0]}";

    private static VirtualPerson Virtual(DemoPerson person) => new()
    {
        GivenNames = person.GivenNames,
        Surname = person.Surname,
        NationalNumber = NationalNumber.Parse(person.NationalNumber).Value,
        Kind = person.Card,
        Pin = person.Pin,
        TriesLeft = person.TriesLeft,
        Language = person.Language,
    };

    private void Keep() => StateFolder.WriteDurably(_trayFile, JsonSerializer.SerializeToUtf8Bytes(_out));
}
