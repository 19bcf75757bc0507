using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>What GET CARD DATA tells: which chip, which applet.</summary>
internal sealed record CardData(string ChipSerial, byte AppletVersion)
{
    public const int Length = 28;
    public const int LengthWithTries = 31;

    private const int ChipSerialLength = 16;
    private const int AppletVersionOffset = 21;
    private const int TriesOffset = 28;

    /// <summary>Reads the answer; the official middleware asks for 23 bytes at least.</summary>
    public static CardData? Read(ReadOnlySpan<byte> data) => data.Length < 23
        ? null
        : new CardData(Convert.ToHexString(data[..ChipSerialLength]), data[AppletVersionOffset]);

    /// <summary>The tries left in the long form; FF means that there is no such PIN.</summary>
    public static int? ReadTries(ReadOnlySpan<byte> data) =>
        data.Length > TriesOffset && data[TriesOffset] != 0xFF ? data[TriesOffset] & 0x0F : null;
}

/// <summary>The applet's generations, by the byte that GET CARD DATA gives.</summary>
internal static class Applets
{
    public const byte V17 = 0x17;
    public const byte V18 = 0x18;

    /// <summary>An empty VERIFY is a question, not a wrong PIN.</summary>
    public static bool AnswersEmptyVerify(byte version) => version >= V17;

    /// <summary>GET CARD DATA has the form that tells the tries left.</summary>
    public static bool TellsTries(byte version) => version >= V18;

    /// <summary>Chips of applets 1.0 and 1.1 need a pause of 10 ms after 6Cxx.</summary>
    public static bool NeedsPauseAfterExactLength(byte version) => version < V17;
}
