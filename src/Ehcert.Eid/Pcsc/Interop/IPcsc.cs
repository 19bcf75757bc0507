namespace Ehcert.Eid.Pcsc;

/// <summary>
/// The functions of the smart-card service that we use, the same on three platforms whose integers, structures and entry points differ.
/// Handles are kept as <see cref="nint"/>. All calls block; see <see cref="CardThread"/>.
/// </summary>
internal interface IPcsc
{
    /// <summary>Longest answer to reset in <see cref="PcscReaderState"/>.</summary>
    const int MaximumAtr = 36;

    /// <summary>Time-out that never comes, in milliseconds.</summary>
    const uint Infinite = 0xFFFFFFFF;

    /// <summary>The pseudo reader that changes when a reader is plugged in; null where there is none (macOS).</summary>
    string? PlugAndPlayReader { get; }

    PcscCode EstablishContext(out nint context);

    PcscCode ReleaseContext(nint context);

    PcscCode ListReaders(nint context, out string[] readers);

    PcscCode GetStatusChange(nint context, uint timeoutMilliseconds, Span<PcscReaderState> states);

    PcscCode Cancel(nint context);

    /// <summary>Connects shared, protocol T=0 only: all Belgian cards speak it (eID card, ATR without TD2).</summary>
    PcscCode Connect(nint context, string reader, out nint card);

    /// <summary>Connects again without resetting the card.</summary>
    PcscCode Reconnect(nint card);

    PcscCode Disconnect(nint card, bool reset);

    PcscCode Status(nint card, out byte[] atr);

    PcscCode BeginTransaction(nint card);

    PcscCode EndTransaction(nint card);

    PcscCode Transmit(nint card, ReadOnlySpan<byte> command, Span<byte> answer, out int length);

    PcscCode Control(nint card, uint code, ReadOnlySpan<byte> input, Span<byte> output, out int length);

    /// <summary>SCARD_CTL_CODE(n): the platforms count differently.</summary>
    uint ControlCode(int number);
}

/// <summary>A reader's state, as one asks for it and as the service tells it (SCARD_READERSTATE).</summary>
internal struct PcscReaderState(string reader)
{
    public const uint Changed = 0x2;
    public const uint Unknown = 0x4;
    public const uint Unavailable = 0x8;
    public const uint Empty = 0x10;
    public const uint Present = 0x20;
    public const uint Mute = 0x200;

    public readonly string Reader => reader;

    public uint Known { get; set; }

    public uint Now { get; set; }

    public byte[] Atr { get; set; } = [];

    /// <summary>
    /// Insertions and removals so far (high word): a card taken out and put back between two looks is visible. macOS leaves it at zero.
    /// </summary>
    public readonly uint Events => Now >> 16;

    public readonly bool HasCard => (Now & Present) != 0;

    public readonly bool IsGone => (Now & (Unknown | Unavailable)) != 0;
}
