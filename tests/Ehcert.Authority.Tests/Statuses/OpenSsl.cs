using System.ComponentModel;
using System.Diagnostics;

namespace Ehcert.Authority.Statuses;

/// <summary>The openssl program: an independent judge of what the authority publishes.</summary>
internal static class OpenSsl
{
    /// <summary>What it wrote to both outputs.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return $"{await output}\n{await errors}";
    }

    private static Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("These tests need the openssl program (Debian package openssl).");
        }
    }
}
