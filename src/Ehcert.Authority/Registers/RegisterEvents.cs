namespace Ehcert.Authority.Registers;

internal static partial class RegisterEvents
{
    [LoggerMessage(1201, LogLevel.Information, "Register file {File} read in.")]
    public static partial void RegisterImported(this ILogger logger, string file);

    [LoggerMessage(1202, LogLevel.Error, "Register file {File}, line {Line}, column {Column}: {Fault}. No register was changed.")]
    public static partial void RegisterFaulty(this ILogger logger, string file, int line, string column, RegisterFaultKind fault);
}
