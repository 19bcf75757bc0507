using System.Text;
using Ehcert.Journeys.Processes;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys;

/// <summary>After a whole journey, the PIN and the password are nowhere: not in logs, databases, mails, output, or any file of the client.</summary>
public sealed class SecretsJourneys(SandboxFixture fixture)
{
    [Fact]
    public async Task Pin_and_password_are_nowhere_in_what_the_journey_wrote()
    {
        DemoPerson person = DemoPeople.Find("aurora")!;
        using WorkDesk desk = new(fixture.Sandbox.EnvironmentFile);
        (await desk.RequestAsync(person)).Well();
        (await desk.CompleteAsync(person)).Well();

        string[] secrets = [person.Pin, WorkDesk.Password];
        IEnumerable<string> written = Directory.EnumerateFiles(fixture.Sandbox.State, "*", SearchOption.AllDirectories)
            .Where(file => !IsTheCardItself(file) && !IsTheLock(file))
            .Concat(Directory.EnumerateFiles(desk.Home, "*", SearchOption.AllDirectories));
        foreach (string file in written)
            Find(secrets, await ReadAsync(file)).ShouldBeEmpty(file);
        Find(secrets, Encoding.UTF8.GetBytes(desk.Said)).ShouldBeEmpty("what the command said");
        Find(secrets, Encoding.UTF8.GetBytes(fixture.Sandbox.SaidNow)).ShouldBeEmpty("what the sandbox said");
    }

    // A card knows its own PIN; the virtual one keeps it in its file.
    private bool IsTheCardItself(string file) => Path.GetRelativePath(fixture.Sandbox.State, file).StartsWith("cards" + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Held by the running sandbox for itself alone; nothing is ever written into it.
    private static bool IsTheLock(string file) => Path.GetFileName(file) == "sandbox.lock";

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using MemoryStream content = new();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }

    // As UTF-8, as UTF-16 and in base64 at each of its three alignments.
    private static IEnumerable<string> Find(IEnumerable<string> secrets, byte[] content) =>
        from secret in secrets
        from shape in ShapesOf(secret)
        where content.AsSpan().IndexOf(shape) >= 0
        select secret;

    private static IEnumerable<byte[]> ShapesOf(string secret)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(secret);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(secret);
        for (int shift = 0; shift < 3; shift++)
        {
            string encoded = Convert.ToBase64String([.. new byte[shift], .. utf8]);
            int from = (shift * 8 + 5) / 6;
            int whole = ((utf8.Length + shift) * 8 / 6) - from;
            yield return Encoding.ASCII.GetBytes(encoded.Substring(from, whole));
        }
    }
}
