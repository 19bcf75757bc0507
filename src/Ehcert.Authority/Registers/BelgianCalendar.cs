namespace Ehcert.Authority.Registers;

/// <summary>Rights begin and end at midnight in Belgium.</summary>
internal static class BelgianCalendar
{
    private static readonly TimeZoneInfo Belgium = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The date in Belgium at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ClockOf(instant).DateTime);

    /// <summary>What the clocks in Belgium show at an instant.</summary>
    public static DateTimeOffset ClockOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Belgium);
}
