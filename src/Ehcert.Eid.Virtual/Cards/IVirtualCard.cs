namespace Ehcert.Eid.Virtual;

/// <summary>Anything that can be put into a virtual reader: an identity card, or a card that is none.</summary>
public interface IVirtualCard
{
    /// <summary>What it says when it gets power; null for a mute card.</summary>
    Atr? Atr { get; }

    /// <summary>Power on or reset: everything that is not stored for good is forgotten.</summary>
    void Reset();

    /// <summary>
    /// One command. Answers with data and status; with nothing when the card vanished while it worked. Waits for ever when it hangs, until
    /// <paramref name="cancellation"/>.
    /// </summary>
    ValueTask<byte[]> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken cancellation);
}

/// <summary>A card of another kind, a bank card say: has power, knows no command of an identity card.</summary>
/// <param name="Atr">What it says; null for a mute card (upside down, dirty, broken).</param>
public sealed record OtherCard(Atr? Atr) : IVirtualCard
{
    /// <summary>A bank card.</summary>
    public static OtherCard BankCard { get; } = new(new Atr("3B6500002063CB6800"));

    /// <summary>A card that shares the answer to reset of applet 1.8, which is its maker's general one, but has another applet.</summary>
    public static OtherCard LooksLikeEid { get; } = new(AppletLayout.Atr(AppletLayout.V18));

    /// <summary>A card that says nothing.</summary>
    public static OtherCard Mute { get; } = new((Atr?)null);

    /// <inheritdoc/>
    public void Reset()
    {
        // Nothing to forget.
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> TransmitAsync(ReadOnlyMemory<byte> apdu, CancellationToken cancellation) => ValueTask.FromResult<byte[]>([0x6D, 0x00]);
}
