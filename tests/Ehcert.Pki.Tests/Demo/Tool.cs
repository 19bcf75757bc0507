using System.ComponentModel;
using System.Diagnostics;

namespace Ehcert.Pki.Tests.Demo;

/// <summary>Other people's programs, which judge our output. A missing one fails the test: nothing is skipped in silence.</summary>
internal static class Tool
{
    public sealed record Result(int ExitCode, string Output)
    {
        public Result ShouldSucceed()
        {
            ExitCode.ShouldBe(0, Output);
            return this;
        }
    }

    public static async Task<Result> RunAsync(string program, params IEnumerable<string> arguments)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        using Process process = Start(start);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new Result(process.ExitCode, await output + await errors);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            string package = start.FileName == "keytool" ? "openjdk-17-jre-headless" : start.FileName;
            throw new InvalidOperationException($"This test needs {start.FileName}: apt-get install {package} (tools/setup.sh does it).", missing);
        }
    }
}
