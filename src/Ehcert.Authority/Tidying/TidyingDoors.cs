using Quartz;

namespace Ehcert.Authority.Tidying;

internal static class TidyingDoors
{
    public static IServiceCollection AddTidying(this IServiceCollection services) =>
        services.AddQuartz(quartz => quartz.ScheduleJob<ForgetWhatHasExpired>(
            trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(ForgetWhatHasExpired.Interval).RepeatForever())));
}
