using Ehcert.Protocol;

namespace Ehcert.Authority.Soap;

internal static partial class SoapEvents
{
    [LoggerMessage(1101, LogLevel.Information, "{Operation} answered.")]
    public static partial void Answered(this ILogger logger, string operation);

    [LoggerMessage(1102, LogLevel.Information, "{Operation} refused: {Code}.")]
    public static partial void Refused(this ILogger logger, string operation, string code);

    [LoggerMessage(1103, LogLevel.Information, "A request to {Service} was not understood: {Code}.")]
    public static partial void NotUnderstood(this ILogger logger, Service service, string code);

    [LoggerMessage(1104, LogLevel.Error, "A request to {Service} broke the authority.")]
    public static partial void Broke(this ILogger logger, Service service, Exception failure);
}
