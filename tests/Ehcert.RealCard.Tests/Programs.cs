using System.Diagnostics;

namespace Ehcert.RealCard.Tests;

/// <summary>Programs of others.</summary>
internal static class Programs
{
    public const string OpenScModule = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";

    public static void MustHave(string program) =>
        Assert.SkipUnless(File.Exists($"/usr/bin/{program}"), $"{program} is not installed (Debian: apt-get install opensc).");

    /// <summary>Runs a program to its end; what it said, on both channels.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        using CancellationTokenSource limit = new(Eventually.Patience);
        try
        {
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token), errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
