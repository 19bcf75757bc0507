using System.Globalization;

namespace Ehcert.Eid.Pcsc;

/// <summary>An answer of the smart-card service: 32 bits, whatever width the platform gives them.</summary>
internal readonly record struct PcscCode(uint Value)
{
    public static readonly PcscCode Success = new(0);
    public static readonly PcscCode Cancelled = new(0x80100002);
    public static readonly PcscCode InsufficientBuffer = new(0x80100008);
    public static readonly PcscCode UnknownReader = new(0x80100009);
    public static readonly PcscCode Timeout = new(0x8010000A);
    public static readonly PcscCode SharingViolation = new(0x8010000B);
    public static readonly PcscCode NoCard = new(0x8010000C);
    public static readonly PcscCode ProtocolMismatch = new(0x8010000F);
    public static readonly PcscCode NotTransacted = new(0x80100016);
    public static readonly PcscCode ReaderUnavailable = new(0x80100017);
    public static readonly PcscCode NoService = new(0x8010001D);
    public static readonly PcscCode ServiceStopped = new(0x8010001E);
    public static readonly PcscCode NoReaders = new(0x8010002E);
    public static readonly PcscCode DataLost = new(0x8010002F);
    public static readonly PcscCode InvalidHandle = new(0x80100003);
    public static readonly PcscCode UnresponsiveCard = new(0x80100066);
    public static readonly PcscCode UnpoweredCard = new(0x80100067);
    public static readonly PcscCode ResetCard = new(0x80100068);
    public static readonly PcscCode RemovedCard = new(0x80100069);

    public bool IsSuccess => Value == 0;

    /// <summary>The context is dead: the service went away. Windows says "invalid handle" for a context of a former service.</summary>
    public bool IsServiceGone => this == NoService || this == ServiceStopped;

    public override string ToString() => Value.ToString("X8", CultureInfo.InvariantCulture);
}
