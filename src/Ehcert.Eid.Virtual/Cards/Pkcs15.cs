using System.Text;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// The PKCS#15 files that tell other programs what is on the card, byte for byte as on real cards (card content documents 4.01 for 1.7
/// and 5.4 for 1.8).
/// </summary>
internal static class Pkcs15
{
    private static readonly byte[] BelpicDirectory = [0x3F, 0x00, 0xDF, 0x00];
    private static readonly byte[] BelpicApplication = Convert.FromHexString("A000000177504B43532D3135");

    /// <summary>EF(DIR).</summary>
    public static byte[] ApplicationDirectory() => Der(0x61,
        Der(0x4F, BelpicApplication), Der(0x50, "BELPIC"u8), Der(0x51, BelpicDirectory), Der(0x73, Hex("0603603802")));

    /// <summary>ODF.</summary>
    public static byte[] ObjectDirectory() =>
        [.. Reference(0xA0, 0x5035), .. Reference(0xA4, 0x5037), .. Reference(0xA8, 0x5034)];

    /// <summary>TokenInfo; ends with four bytes of versions: graphical, electrical, electrical interface, reserved.</summary>
    public static byte[] TokenInfo(byte applet, ReadOnlySpan<byte> chipSerial) => Der(0x30,
        Hex("020100"), Der(0x04, chipSerial), Der(0x80, "BELPIC"u8), Hex("0302 0430"), Hex("9E04"),
        applet >= AppletLayout.V18 ? Hex("01040040") : Hex("01030000"));

    /// <summary>AODF: the one PIN.</summary>
    public static byte[] AuthenticationObjects() => Der(0x30,
        Der(0x30, Label("Basic PIN"), Hex("030206C0")),
        Der(0x30, Hex("040101")),
        Der(0xA1, Der(0x30, Hex("0302020C"), Hex("0A0100"), Hex("020104"), Hex("020108"), Hex("800101"), Hex("0401FF"), Der(0x30, Der(0x04, Hex("3F00"))))));

    /// <summary>PrKDF: both keys, whether or not there are certificates.</summary>
    public static byte[] PrivateKeys(bool ec) =>
    [
        .. Key(ec, [.. Label("Authentication"), .. Hex("030206C0"), .. Hex("040101")], Hex("040102 03020520 030203B8 02020082")),
        .. Key(ec, [.. Label("Signature"), .. Hex("030206C0"), .. Hex("040101"), .. Hex("020101")], Hex("040103 0303060040 030203B8 02020083")),
    ];

    /// <summary>CDF: the certificates that are there; the entries of missing ones are left out and zeros fill the place.</summary>
    public static byte[] Certificates(byte applet, bool authentication, bool signature)
    {
        byte[] flags = applet >= AppletLayout.V18 ? Hex("03020640") : Hex("030206C0");
        byte[] extra = applet >= AppletLayout.V18 ? Hex("830100") : [];
        byte[] own = Certificate([.. Label("Authentication"), .. flags, .. Hex("040101")], [.. Hex("040102"), .. extra], 0x5038);
        byte[] signing = Certificate([.. Label("Signature"), .. flags, .. Hex("040101")], [.. Hex("040103"), .. extra], 0x5039);
        byte[] file =
        [
            .. authentication ? own : [],
            .. signature ? signing : [],
            .. Certificate([.. Label("CA"), .. flags, .. Hex("040101")], [.. Hex("040104"), .. Hex("0101FF"), .. extra], 0x503A),
            .. Certificate([.. Label("Root"), .. flags, .. Hex("040101")], [.. Hex("040106"), .. Hex("0101FF"), .. extra], 0x503B),
        ];
        int missing = (authentication ? 0 : own.Length) + (signature ? 0 : signing.Length);
        return [.. file, .. new byte[missing]];
    }

    private static byte[] Key(bool ec, byte[] common, byte[] attributes) => Der(ec ? (byte)0xA0 : (byte)0x30,
        Der(0x30, common),
        Der(0x30, attributes),
        Der(0xA1, Der(0x30, Der(0x30, Der(0x04, BelpicDirectory)), ec ? Hex("02020180") : Hex("02020800"))));

    private static byte[] Certificate(byte[] common, byte[] attributes, ushort file) => Der(0x30,
        Der(0x30, common), Der(0x30, attributes), Der(0xA1, Der(0x30, PathTo(file))));

    private static byte[] Reference(byte tag, ushort file) => Der(tag, PathTo(file));

    private static byte[] PathTo(ushort file) => Der(0x30, Der(0x04, [.. BelpicDirectory, (byte)(file >> 8), (byte)file]));

    private static byte[] Label(string text) => Der(0x0C, Encoding.UTF8.GetBytes(text));

    private static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    private static byte[] Der(byte tag, ReadOnlySpan<byte> content) => [tag, (byte)content.Length, .. content];

    private static byte[] Der(byte tag, params byte[][] parts) => Der(tag, (ReadOnlySpan<byte>)[.. parts.SelectMany(part => part)]);
}
