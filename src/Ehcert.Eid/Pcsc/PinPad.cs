using System.Buffers.Binary;
using Ehcert.Domain;

namespace Ehcert.Eid.Pcsc;

/// <summary>
/// A reader with keys of its own (PC/SC specification, part 10): the PIN goes from its keys to the card and is never on the computer.
/// </summary>
internal sealed class PinPad
{
    private const int FeatureRequest = 3400;
    private const byte VerifyStart = 0x01;
    private const byte VerifyFinish = 0x02;
    private const byte GetKeyPressed = 0x05;
    private const byte VerifyDirect = 0x06;
    private static readonly TimeSpan KeyPolling = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<byte, uint> _features;
    private readonly byte _format;

    private PinPad(Dictionary<byte, uint> features, string reader)
    {
        _features = features;

        // Firmware of this reader before 5.06 wants the PIN position in bits, like the length.
        _format = reader.Contains("SPRx32 USB", StringComparison.Ordinal) ? (byte)0x01 : (byte)0x89;
        MaximumDigits = 12;
    }

    public int MaximumDigits { get; }

    /// <summary>What the reader says it can do; null when it has no usable keys.</summary>
    public static PinPad? Discover(IPcsc pcsc, nint card, string reader)
    {
        // Its firmware sends an empty VERIFY first, which costs a try on old cards, and it takes eight digits at most: never as a pin pad.
        if (reader.Contains("Gemplus GemPC Pinpad", StringComparison.OrdinalIgnoreCase)
            || reader.Contains("Gemalto GemPC Pinpad", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Span<byte> answer = stackalloc byte[256];
        PcscCode code = pcsc.Control(card, pcsc.ControlCode(FeatureRequest), [], answer, out int length);
        if (!code.IsSuccess || length == 0 || length % 6 != 0)
            return null;
        var features = new Dictionary<byte, uint>();
        for (int at = 0; at < length; at += 6)
        {
            if (answer[at + 1] != 4)
                return null;
            features[answer[at]] = BinaryPrimitives.ReadUInt32BigEndian(answer.Slice(at + 2, 4));
        }

        bool usable = features.ContainsKey(VerifyDirect) || (features.ContainsKey(VerifyStart) && features.ContainsKey(VerifyFinish));
        return usable ? new PinPad(features, reader) : null;
    }

    /// <summary>Asks for the PIN on the reader and gives the two status bytes of card or reader.</summary>
    public (PcscCode Code, byte[] Answer) Verify(IPcsc pcsc, nint card, PinPadVerification verification, CancellationToken giveUp)
    {
        byte[] structure = VerifyStructure(verification);
        byte[] answer = new byte[16];
        if (_features.TryGetValue(VerifyDirect, out uint direct))
        {
            PcscCode code = pcsc.Control(card, direct, structure, answer, out int length);
            return (code, answer[..length]);
        }

        PcscCode started = pcsc.Control(card, _features[VerifyStart], structure, answer, out _);
        if (!started.IsSuccess)
            return (started, []);
        WaitForKeys(pcsc, card, giveUp);
        PcscCode finished = pcsc.Control(card, _features[VerifyFinish], [], answer, out int finishedLength);
        return (finished, answer[..finishedLength]);
    }

    /// <summary>PIN_VERIFY_STRUCTURE, packed, little-endian, followed by the command to fill in.</summary>
    internal byte[] VerifyStructure(PinPadVerification verification)
    {
        ReadOnlySpan<byte> command = PinPadVerification.Template.Span;
        byte seconds = (byte)Math.Clamp(verification.Timeout.TotalSeconds, 1, 255);
        byte[] structure = new byte[19 + command.Length];
        Span<byte> at = structure;
        at[0] = at[1] = seconds;
        at[2] = _format;                                              // bmFormatString: bytes, PIN one byte after Lc, left, BCD
        at[3] = 0x47;                                                 // bmPINBlockString: 4-bit length, 7-byte block
        at[4] = 0x04;                                                 // bmPINLengthFormat: length nibble at bit 4
        at[5] = (byte)MaximumDigits;                                  // wPINMaxExtraDigit, low byte: maximum
        at[6] = 0x04;                                                 // … high byte: minimum
        at[7] = 0x02;                                                 // bEntryValidationCondition: OK key
        at[8] = 0x01;                                                 // bNumberMessage
        BinaryPrimitives.WriteUInt16LittleEndian(at[9..], LanguageId(verification.Language));
        BinaryPrimitives.WriteUInt32LittleEndian(at[15..], (uint)command.Length);   // 11: bMsgIndex, 12–14: bTeoPrologue stay zero
        command.CopyTo(at[19..]);
        return structure;
    }

    private void WaitForKeys(IPcsc pcsc, nint card, CancellationToken giveUp)
    {
        if (!_features.TryGetValue(GetKeyPressed, out uint keyPressed))
            return;
        byte[] key = new byte[1];
        while (!giveUp.IsCancellationRequested)
        {
            PcscCode code = pcsc.Control(card, keyPressed, [], key, out int length);

            // 0D: OK; 1B: cancel; 40: aborted or timed out. Digits, erase keys and "nothing yet" go on.
            if (!code.IsSuccess || (length == 1 && key[0] is 0x0D or 0x1B or 0x40))
                return;
            giveUp.WaitHandle.WaitOne(KeyPolling);
        }
    }

    private static ushort LanguageId(Language language) => language switch
    {
        Language.French => 0x080C,
        Language.Dutch => 0x0813,
        Language.German => 0x0407,
        Language.English => 0x0409,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    };
}
