using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// A Belgian identity card of a person who does not exist: commands in, answers out, as the manuals of applets 1.7 and 1.8 describe them.
/// It keeps its PIN counter like silicon: reset, removal and power loss do not bring tries back. Made by <see cref="VirtualEidPki.IssueCard"/>.
/// </summary>
public sealed class VirtualEidCard : IVirtualCard
{
    private readonly CardContent _content;
    private readonly CardFileSystem _files;
    private readonly KeyOperations _keys;
    private readonly PinMachine _pin;
    private readonly ApduLog _log = new();
    private readonly OneAtATime _chip = new();
    private ReadOnlyMemory<byte> _waiting;
    private bool _dead;
    private volatile bool _wasReset = true;

    internal VirtualEidCard(CardContent content, byte[] pinBlock, int triesLeft)
    {
        _content = content;
        _files = new CardFileSystem(content.Files);
        _keys = new KeyOperations(content);
        _pin = new PinMachine(content.Make.Applet, pinBlock, triesLeft);
    }

    /// <summary>Whose card.</summary>
    public VirtualPerson Person => _content.Person;

    /// <inheritdoc/>
    public Atr? Atr => AppletLayout.Atr(_content.Make.Applet);

    /// <summary>The authentication certificate, or null.</summary>
    public X509Certificate2? AuthenticationCertificate => _content.Authentication;

    /// <summary>The signature certificate, or null.</summary>
    public X509Certificate2? SignatureCertificate => _content.Signature;

    /// <summary>What shall go wrong.</summary>
    public CardFaults Faults { get; } = new();

    /// <summary>Everything that was said since the card was made or <see cref="ClearLog"/>, without PIN digits.</summary>
    public IReadOnlyList<ApduLogEntry> Log => _log.Entries;

    /// <summary>Tries left; 0 is blocked.</summary>
    public int TriesLeft => _pin.TriesLeft;

    /// <summary>Issued cards differ in the answer to the wrong PIN that blocks them: true for 6983 at once, false for 63C0 first.</summary>
    public bool SaysBlockedAtOnce
    {
        get => _pin.SaysBlockedAtOnce;
        set => _pin.SaysBlockedAtOnce = value;
    }

    internal CardContent Content => _content;

    internal ReadOnlySpan<byte> PinBlock => _pin.Block;

    /// <summary>Raised after the PIN or the number of tries left changed, before the answer leaves the card.</summary>
    public event EventHandler? PinChanged;

    /// <summary>As at the municipality's counter: the PIN is the one the person first had, and there are three tries.</summary>
    public void Unblock()
    {
        _pin.Unblock(VirtualEidPki.FirstPin(Person));
        PinChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Forgets what was said.</summary>
    public void ClearLog() => _log.Clear();

    /// <inheritdoc/>
    public void Reset() => _wasReset = true;

    /// <inheritdoc/>
    public async ValueTask<byte[]> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken cancellation)
    {
        using OneAtATime.Turn turn = await _chip.EnterAsync(cancellation);
        if (_wasReset)
            StartAfresh();
        byte[] answer = await AnswerAsync(apdu, cancellation);
        _log.Add(apdu.Span, answer);
        return answer;
    }

    /// <summary>Masked like a real person's.</summary>
    public override string ToString() => $"virtual eID of {Person.NationalNumber}";

    // Takes effect at the next command, so that a reset from another thread never meets a command half-way.
    private void StartAfresh()
    {
        _wasReset = false;
        _dead = false;
        _waiting = ReadOnlyMemory<byte>.Empty;
        SelectApplet();
    }

    private void SelectApplet()
    {
        _files.Reset();
        _keys.Reset();
        _pin.DropRights();
    }

    private async ValueTask<byte[]> AnswerAsync(ReadOnlyMemory<byte> apdu, CancellationToken cancellation)
    {
        CardFault? fault = !_dead && apdu.Length >= 2 ? Faults.Strike(apdu.Span[1]) : null;
        switch (fault)
        {
            case CardFault.Death:
                _dead = true;
                break;
            case CardFault.Hanging:
                await Task.Delay(Timeout.Infinite, cancellation);
                break;
            case CardFault.Status status:
                _dead = status.Word == StatusWord.MemoryFailure;
                return ((CardAnswer)status.Word).ToBytes();
            case CardFault.Happening happening:
                happening.Act();
                break;
        }

        if (_dead)
            return [];
        byte[] answer = ThroughT0(apdu);
        if (fault is CardFault.Corruption && answer.Length > 2)
            answer[0] ^= 0x01;
        return answer;
    }

    // T=0: a command with data gets no data back, only 61xx; GET RESPONSE fetches it. What waits is lost at the next other command.
    private byte[] ThroughT0(ReadOnlyMemory<byte> apdu)
    {
        if (CardCommand.Read(apdu) is not { } command)
            return ((CardAnswer)StatusWord.WrongLength).ToBytes();
        if (command is { Class: 0x00, Instruction: 0xC0 })
            return GetResponse(command).ToBytes();
        _waiting = ReadOnlyMemory<byte>.Empty;
        int triesBefore = _pin.TriesLeft;
        _pin.NoteCommand();
        CardAnswer answer = Execute(command);
        if (_pin.TriesLeft != triesBefore || command.Instruction == 0x24)
            PinChanged?.Invoke(this, EventArgs.Empty);
        bool fits = command.Data.IsEmpty && answer.Data.Length <= (command.Expected ?? 0);
        if (answer.Status != StatusWord.Ok || answer.Data.IsEmpty || fits)
            return answer.ToBytes();
        int given = command.Data.IsEmpty ? command.Expected ?? 0 : 0;
        _waiting = answer.Data[given..];
        return new CardAnswer(answer.Data[..given], MoreWaits()).ToBytes();
    }

    private CardAnswer GetResponse(CardCommand command)
    {
        if (command.Parameters != 0)
            return StatusWord.WrongParameters;
        if (_waiting.IsEmpty)
            return StatusWord.ConditionsNotSatisfied;
        int wanted = command.Expected ?? 256;
        if (wanted > _waiting.Length)
            return StatusWord.ExactLength(_waiting.Length);
        ReadOnlyMemory<byte> given = _waiting[..wanted];
        _waiting = _waiting[wanted..];
        return new CardAnswer(given, _waiting.IsEmpty ? StatusWord.Ok : MoreWaits());
    }

    private StatusWord MoreWaits() => StatusWord.MoreWaits(Math.Min(_waiting.Length, 256));

    private CardAnswer Execute(CardCommand command) => (command.Class, command.Instruction) switch
    {
        (0x00, 0xA4) => Select(command),
        (0x00, 0xB0) => command.Expected is { } length && command.Data.IsEmpty
            ? _files.ReadBinary(command.Parameters, length)
            : StatusWord.WrongLength,
        (0x00, 0x20) => Verify(command),
        (0x00, 0x24) => ChangePin(command),
        (0x00, 0x22) => _keys.SetEnvironment(command),
        (0x00, 0x2A) => _keys.Sign(command, _pin),
        (0x00, 0x84) => command.Expected is { } length ? RandomNumberGenerator.GetBytes(length) : StatusWord.WrongLength,
        (0x00, 0x88) when Is18 => _keys.AuthenticateChip(command),
        (0x80, 0xB2) when Is18 => _files.ReadRecords(command.P1, command.P2),
        (0x80, 0xE4) => GetCardData(command),
        (0x80, 0xE6) => LogOff(command),
        (0x00 or 0x80, _) => StatusWord.UnknownInstruction,
        (0x01 or 0x02 or 0x03, _) => StatusWord.ChannelNotSupported,
        _ => StatusWord.UnknownClass,
    };

    private bool Is18 => _content.Make.Applet >= AppletLayout.V18;

    private StatusWord Select(CardCommand command)
    {
        ReadOnlySpan<byte> data = command.Data.Span;
        if (command.P2 is not (0x00 or 0x0C))
            return StatusWord.WrongParameters;
        return command.P1 switch
        {
            0x00 or 0x02 => _files.SelectIdentifier(data),
            0x04 => SelectApplication(data),
            0x08 => _files.SelectPath(data),
            _ => StatusWord.WrongParameters,
        };
    }

    private StatusWord SelectApplication(ReadOnlySpan<byte> identifier)
    {
        if (identifier.SequenceEqual(CommandApdu.AppletId))
        {
            SelectApplet();
            return StatusWord.Ok;
        }

        ushort? directory = Convert.ToHexString(identifier) switch
        {
            "A000000177504B43532D3135" => FilePath.Belpic,
            "A000000177496446696C6573" => FilePath.Identification,
            _ => null,
        };
        if (directory is not { } found)
            return StatusWord.NotFound;
        _files.SelectDirectory(found);
        return StatusWord.Ok;
    }

    private CardAnswer Verify(CardCommand command)
    {
        if (PinReferenceFault(command) is { } fault)
            return fault;
        if (command.Data.IsEmpty)
            return _pin.State();
        if (command.Data.Length != Eid.PinBlock.Length)
            return StatusWord.WrongLength;
        StatusWord status = _pin.Verify(command.Data.Span, _keys.ChosenKey);
        if (status == StatusWord.Ok)
            _keys.NotePin();
        return status;
    }

    private CardAnswer ChangePin(CardCommand command)
    {
        if (PinReferenceFault(command) is { } fault)
            return fault;
        return command.Data.Length == 2 * Eid.PinBlock.Length
            ? _pin.Change(command.Data.Span[..Eid.PinBlock.Length], command.Data.Span[Eid.PinBlock.Length..], _keys.ChosenKey)
            : StatusWord.WrongLength;
    }

    private static StatusWord? PinReferenceFault(CardCommand command)
    {
        if (command.P1 != 0x00)
            return StatusWord.WrongParameters;
        return command.P2 == 0x01 ? null : StatusWord.ReferenceNotFound;
    }

    private CardAnswer GetCardData(CardCommand command)
    {
        byte[] data = AppletLayout.CardData(_content.Make.Applet, _content.ChipSerial);
        switch (command.Parameters)
        {
            case 0x0000:
                break;
            case 0x0001 when Is18:
                data = [.. data, (byte)_pin.TriesLeft, 0xFF, 0xFF];
                break;
            default:
                return StatusWord.WrongOffset;
        }

        return command.Expected > data.Length ? StatusWord.ExactLength(data.Length) : data;
    }

    private CardAnswer LogOff(CardCommand command)
    {
        if (command.Parameters != 0)
            return StatusWord.WrongOffset;
        _pin.DropRights();
        return CardAnswer.Ok;
    }
}
