namespace Ehcert.Eid;

/// <summary>
/// The commands this client sends, as bytes: short, T=0. A command that both writes and reads is sent without Le; the card
/// answers 61xx and GET RESPONSE follows.
/// </summary>
internal static class CommandApdu
{
    /// <summary>The Belpic applet.</summary>
    public static ReadOnlySpan<byte> AppletId => [0xA0, 0x00, 0x00, 0x00, 0x30, 0x29, 0x05, 0x70, 0x00, 0xAD, 0x13, 0x10, 0x01, 0x01, 0xFF];

    /// <summary>SELECT by absolute path, no file control information wanted.</summary>
    public static byte[] SelectPath(CardFile file) =>
        [0x00, 0xA4, 0x08, 0x0C, 0x06, 0x3F, 0x00, (byte)(file.Directory >> 8), (byte)file.Directory, (byte)(file.Id >> 8), (byte)file.Id];

    /// <summary>SELECT the Belpic applet: recovery after another program used another applet.</summary>
    public static byte[] SelectApplet() => [0x00, 0xA4, 0x04, 0x00, (byte)AppletId.Length, .. AppletId];

    /// <summary>READ BINARY from an offset of 15 bits.</summary>
    public static byte[] ReadBinary(int offset, int length) => [0x00, 0xB0, (byte)((offset >> 8) & 0x7F), (byte)offset, (byte)length];

    /// <summary>GET RESPONSE.</summary>
    public static byte[] GetResponse(byte length) => [0x00, 0xC0, 0x00, 0x00, length];

    /// <summary>GET CARD DATA: 28 bytes about chip and applet.</summary>
    public static byte[] GetCardData() => [0x80, 0xE4, 0x00, 0x00, CardData.Length];

    /// <summary>GET CARD DATA with the tries left, applet 1.8 and later.</summary>
    public static byte[] GetCardDataWithTries() => [0x80, 0xE4, 0x00, 0x01, CardData.LengthWithTries];

    /// <summary>VERIFY without a PIN: asks the state. Free since applet 1.7; burns a try on older ones.</summary>
    public static byte[] AskPinState() => [0x00, 0x20, 0x00, 0x01, 0x00];

    /// <summary>MSE SET: chooses the algorithm and the key of the next signature.</summary>
    public static byte[] SetSecurityEnvironment(byte algorithm, byte keyReference) =>
        [0x00, 0x22, 0x41, 0xB6, 0x05, 0x04, 0x80, algorithm, 0x84, keyReference];

    /// <summary>PSO: COMPUTE DIGITAL SIGNATURE.</summary>
    public static byte[] ComputeSignature(ReadOnlySpan<byte> input) => [0x00, 0x2A, 0x9E, 0x9A, (byte)input.Length, .. input];

    /// <summary>LOG OFF: drops the PIN right.</summary>
    public static byte[] LogOff() => [0x80, 0xE6, 0x00, 0x00];

    /// <summary>The same command with another Le, as 6Cxx asks for.</summary>
    public static byte[] WithLe(ReadOnlySpan<byte> command, byte le) => [.. command[..4], le];
}
