namespace Ehcert.Authority.Work;

internal static partial class WorkEvents
{
    [LoggerMessage(1001, LogLevel.Debug, "Work {Kind} {Work} done at attempt {Attempt}.")]
    public static partial void WorkDone(this ILogger logger, string kind, Guid work, int attempt);

    [LoggerMessage(1002, LogLevel.Warning, "Work {Kind} {Work} failed at attempt {Attempt}; it will be tried again.")]
    public static partial void WorkFailed(this ILogger logger, string kind, Guid work, int attempt, Exception failure);

    [LoggerMessage(1003, LogLevel.Information, "Work {Kind} {Work} was taken over by another worker.")]
    public static partial void WorkTakenOver(this ILogger logger, string kind, Guid work);

    [LoggerMessage(1004, LogLevel.Error, "The outbox cannot be read for {Kind}.")]
    public static partial void OutboxUnreachable(this ILogger logger, string kind, Exception failure);
}
