namespace Ehcert.Eid.Virtual;

/// <summary>What differs between the two applets on a virtual card.</summary>
internal static class AppletLayout
{
    public const byte V17 = 0x17;
    public const byte V18 = 0x18;

    private static readonly byte[] Atr17 = Convert.FromHexString("3B9813400AA503010101AD1311");
    private static readonly byte[] Atr18 = Convert.FromHexString("3B7F96000080318065B085040120120FFF829000");

    /// <summary>Answer to reset.</summary>
    public static Atr Atr(byte applet) => Eid.Atr.From(applet >= V18 ? Atr18 : Atr17);

    /// <summary>GET CARD DATA: serial number of the chip, then twelve bytes of versions.</summary>
    public static byte[] CardData(byte applet, ReadOnlySpan<byte> chipSerial) => applet >= V18
        ? [.. chipSerial, 0xA5, 0x03, 0x01, 0x01, 0x01, V18, 0x00, 0x01, 0x00, 0x00, 0x02, 0x0F]
        : [.. chipSerial, 0xA5, 0x03, 0x01, 0x01, 0x01, V17, 0x00, 0x03, 0x00, 0x21, 0x01, 0x0F];

    /// <summary>Zeros behind each certificate.</summary>
    public static int CertificatePadding(byte applet) => applet >= V18 ? 1100 : 50;

    /// <summary>Size of the file of a certificate that is not there; it holds zeros only.</summary>
    public static int AbsentCertificateLength(byte applet) => applet >= V18 ? 2500 : 1300;
}
