namespace Ehcert.Journeys.Processes;

/// <summary>Programs of others, against which our files are held. tools/setup.sh installs them.</summary>
public static class Tools
{
    // Java reads file names with accents only in a locale that exists; this one is on every Debian.
    private static readonly Dictionary<string, string> Utf8 = new() { ["LC_ALL"] = "C.UTF-8" };

    public static Task<Ended> KeytoolAsync(params IEnumerable<string> arguments) => RunAsync("keytool", arguments);

    public static Task<Ended> OpensslAsync(params IEnumerable<string> arguments) => RunAsync("openssl", arguments);

    private static async Task<Ended> RunAsync(string program, IEnumerable<string> arguments)
    {
        await using ChildProcess tool = await ChildProcess.StartAsync(program, arguments, Path.GetTempPath(), Utf8);
        return await tool.EndAsync();
    }
}
