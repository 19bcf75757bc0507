using System.Formats.Asn1;

namespace Ehcert.Pki.Issuing;

/// <summary>A time in a certificate's validity, with the type that encodes it (RFC 5280 §4.1.2.5): whole seconds, UTC.</summary>
internal readonly record struct CertificateTime(DateTimeOffset At, bool IsUtcTime)
{
    private const int LastUtcTimeYear = 2049;

    /// <summary>UTCTime through 2049, GeneralizedTime from then on; parts of a second are cut off.</summary>
    public static CertificateTime Of(DateTimeOffset at)
    {
        DateTimeOffset utc = at.ToUniversalTime();
        return new CertificateTime(utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)), MustBeUtcTime(utc));
    }

    public static bool MustBeUtcTime(DateTimeOffset at) => at.UtcDateTime.Year <= LastUtcTimeYear;

    public static CertificateTime Read(AsnReader reader) => reader.PeekTag() == Asn1Tag.UtcTime
        ? new CertificateTime(reader.ReadUtcTime(LastUtcTimeYear), IsUtcTime: true)
        : new CertificateTime(reader.ReadGeneralizedTime(), IsUtcTime: false);

    public void Write(AsnWriter writer)
    {
        if (IsUtcTime)
            writer.WriteUtcTime(At, LastUtcTimeYear);
        else
            writer.WriteGeneralizedTime(At, omitFractionalSeconds: true);
    }
}
