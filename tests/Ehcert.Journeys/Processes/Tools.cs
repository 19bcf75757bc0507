namespace Ehcert.Journeys.Processes;

/// <summary>Programs of others, against which our files are held. tools/setup.sh installs them.</summary>
public static class Tools
{
    public static Task<Ended> KeytoolAsync(params IEnumerable<string> arguments) => RunAsync("keytool", arguments);

    public static Task<Ended> OpensslAsync(params IEnumerable<string> arguments) => RunAsync("openssl", arguments);

    private static async Task<Ended> RunAsync(string program, IEnumerable<string> arguments)
    {
        await using ChildProcess tool = await ChildProcess.StartAsync(program, arguments, Path.GetTempPath());
        return await tool.EndAsync();
    }
}
