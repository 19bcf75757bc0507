using Ehcert.Authority.Starting;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Registers;

/// <summary>
/// Reads the registers in when the authority starts. A faulty file is reported and changes nothing: an authority with yesterday's
/// registers serves people better than none.
/// </summary>
internal sealed class ImportRegisters(RegisterImport import, IOptions<AuthorityOptions> options, ILogger<ImportRegisters> logger) : IStartStep
{
    public int Order => StartOrder.Registers;

    public async Task RunAsync(CancellationToken ct)
    {
        if (options.Value.Registers.Folder is not { Length: > 0 } folder)
            return;
        var result = await import.RunAsync(folder, ct);
        foreach (var fault in result.Faults)
            logger.RegisterFaulty(fault.File, fault.Line, fault.Column, fault.Kind);
        foreach (string file in result.Imported)
            logger.RegisterImported(file);
    }
}
