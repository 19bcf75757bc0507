using System.Globalization;
using System.Xml;

namespace Ehcert.Protocol;

/// <summary>
/// When a request was made (xs:dateTime). Some Java builds leave out the zone; such a value is a Belgian wall clock, or UTC on a machine
/// set so.
/// </summary>
public readonly record struct IssueInstant
{
    /// <summary>Zones that a value without zone may have meant: UTC, Belgian winter time, Belgian summer time.</summary>
    private static readonly TimeSpan[] PossibleOffsets = [TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(2)];

    private readonly DateTime _clock;
    private readonly TimeSpan? _offset;

    private IssueInstant(DateTime clock, TimeSpan? offset) => (_clock, _offset) = (clock, offset);

    /// <summary>The moment itself; null when the zone was not said.</summary>
    public DateTimeOffset? Moment => _offset is { } offset ? new DateTimeOffset(_clock, offset) : null;

    /// <summary>The moment, a value without zone taken as UTC.</summary>
    internal DateTimeOffset MomentOrUtc => new(_clock, _offset ?? TimeSpan.Zero);

    /// <summary>Takes a moment, to the millisecond.</summary>
    public static IssueInstant From(DateTimeOffset moment) =>
        new(new DateTime(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMillisecond)), moment.Offset);

    /// <summary>Reads an xs:dateTime; null when it is none.</summary>
    public static IssueInstant? Parse(string text)
    {
        try
        {
            text = text.Trim();
            if (text.Length < 19 || text[10] != 'T')
                return null;
            if (HasZone(text))
            {
                DateTimeOffset moment = XmlConvert.ToDateTimeOffset(text);
                return new IssueInstant(moment.DateTime, moment.Offset);
            }

            DateTime clock = XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind);
            return new IssueInstant(DateTime.SpecifyKind(clock, DateTimeKind.Unspecified), null);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether it lies within a tolerance around a moment, before or after.</summary>
    public bool IsNear(DateTimeOffset now, TimeSpan tolerance) => IsBetween(now - tolerance, now + tolerance);

    /// <summary>Whether it lies between two moments, both included.</summary>
    public bool IsBetween(DateTimeOffset earliest, DateTimeOffset latest)
    {
        if (_offset is { } offset)
            return Lies(offset, earliest, latest);
        foreach (TimeSpan possible in PossibleOffsets)
        {
            if (Lies(possible, earliest, latest))
                return true;
        }

        return false;
    }

    /// <summary>As it travels, with milliseconds: <c>2026-01-05T10:00:00.000+01:00</c>.</summary>
    public override string ToString()
    {
        string clock = _clock.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return _offset is { } offset ? clock + Zone(offset) : clock;
    }

    private static bool HasZone(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');

    private static string Zone(TimeSpan offset) =>
        offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private bool Lies(TimeSpan offset, DateTimeOffset earliest, DateTimeOffset latest)
    {
        long ticks = _clock.Ticks - offset.Ticks;
        return ticks >= earliest.UtcTicks && ticks <= latest.UtcTicks;
    }
}
