using CsCheck;

namespace Ehcert.Protocol.Tests;

public sealed class IssueInstantTests
{
    private static readonly Gen<DateTimeOffset> Moments = Gen.Select(
        Gen.DateTime[new DateTime(1990, 1, 1), new DateTime(2100, 1, 1)],
        Gen.Int[-14 * 60, 14 * 60],
        (clock, minutes) => new DateTimeOffset(DateTime.SpecifyKind(clock, DateTimeKind.Unspecified), TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void What_is_written_is_read_back_to_the_millisecond() => Moments.Sample(moment =>
    {
        IssueInstant written = IssueInstant.From(moment);

        IssueInstant.Parse(written.ToString()).ShouldBe(written);
        written.Moment!.Value.Offset.ShouldBe(moment.Offset);
        (moment - written.Moment.Value).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
    });

    [Theory]
    [InlineData("2026-01-05T10:00:00.000+01:00", "2026-01-05T10:00:00.000+01:00")]
    [InlineData("2026-01-05T10:00:00Z", "2026-01-05T10:00:00.000Z")]
    [InlineData(" 2026-01-05T10:00:00.5-02:00 ", "2026-01-05T10:00:00.500-02:00")]
    [InlineData("2026-01-05T10:00:00", "2026-01-05T10:00:00.000")]
    [InlineData("2026-01-05T10:00:00.1234567890", "2026-01-05T10:00:00.123")]
    public void Every_form_of_the_schema_is_read(string text, string written) => IssueInstant.Parse(text)!.Value.ToString().ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-05")]
    [InlineData("2026-13-05T10:00:00Z")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("tomorrow")]
    public void What_is_no_moment_is_none(string text) => IssueInstant.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("2026-07-05T10:00:00+02:00", true)]
    [InlineData("2026-07-05T08:05:00Z", true)]
    [InlineData("2026-07-05T08:05:01Z", false)]
    [InlineData("2026-07-05T10:00:00", true)]
    [InlineData("2026-07-05T08:00:00", true)]
    [InlineData("2026-07-05T12:00:00", false)]
    public void Freshness_knows_summer_time_and_missing_zones(string text, bool fresh) =>
        IssueInstant.Parse(text)!.Value.IsNear(new DateTimeOffset(2026, 7, 5, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(5)).ShouldBe(fresh);

    [Fact]
    public void A_window_may_be_longer_on_one_side()
    {
        IssueInstant instant = IssueInstant.Parse("2026-07-05T08:00:00Z")!.Value;

        instant.IsBetween(instant.Moment!.Value, instant.Moment.Value.AddDays(30)).ShouldBeTrue();
        instant.IsBetween(instant.Moment.Value.AddSeconds(1), instant.Moment.Value.AddDays(30)).ShouldBeFalse();
    }
}
