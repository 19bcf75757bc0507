using System.Globalization;
using Ehcert.Eid;
using Ehcert.Eid.Virtual;

namespace Ehcert.VirtualEid;

/// <summary>
/// What the tester says on standard input while others use the card, one line each; every line is answered by one line (<c>log</c> by several), which
/// begins with <c>ok</c> or <c>?</c>.
/// </summary>
internal sealed class Conversation(VirtualEidCard card, int port, TextWriter answers) : IAsyncDisposable
{
    public const string Summary =
        "insert, remove, die XX, hang XX, corrupt XX, status XX SSSS (XX: instruction byte, SSSS: status word; each strikes once), clear, tries, unblock, log, quit.";

    private VpcdConnection? _reader;

    public async Task RunAsync(TextReader lines, bool stay, CancellationToken cancellation)
    {
        Insert();
        await SayAsync($"ok card {card.Atr} on port {port}");
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["quit"])
                return;
            if (words.Length > 0)
                await SayAsync(await ObeyAsync(words) ? $"ok {line.Trim()}" : $"? {line.Trim()} is not understood: {Summary}");
        }

        if (stay)
            await Task.Delay(Timeout.Infinite, cancellation);
    }

    public async ValueTask DisposeAsync() => await RemoveAsync();

    private async ValueTask<bool> ObeyAsync(string[] words)
    {
        switch (words)
        {
            case ["insert"]:
                Insert();
                return true;
            case ["remove"]:
                await RemoveAsync();
                return true;
            case ["die", var instruction]:
                return Plan(instruction, CardFault.Die);
            case ["hang", var instruction]:
                return Plan(instruction, CardFault.Hang);
            case ["corrupt", var instruction]:
                return Plan(instruction, CardFault.Corrupt);
            case ["status", var instruction, var status] when TryHex(status, 4, out int word):
                return Plan(instruction, CardFault.Answer(new StatusWord((ushort)word)));
            case ["clear"]:
                card.Faults.Clear();
                return true;
            case ["unblock"]:
                card.Unblock();
                return true;
            case ["tries"]:
                await SayAsync($"tries {card.TriesLeft}");
                return true;
            case ["log"]:
                foreach (ApduLogEntry entry in card.Log)
                    await SayAsync($"log {entry.Command} {entry.Answer}".TrimEnd());
                return true;
            default:
                return false;
        }
    }

    private bool Plan(string instruction, CardFault fault)
    {
        if (!TryHex(instruction, 2, out int code))
            return false;
        card.Faults.At((byte)code, fault);
        return true;
    }

    private void Insert() => _reader ??= VpcdConnection.Insert(card, port);

    private async ValueTask RemoveAsync()
    {
        if (_reader is { } reader)
            await reader.DisposeAsync();
        _reader = null;
    }

    private async Task SayAsync(string line)
    {
        await answers.WriteLineAsync(line);
        await answers.FlushAsync();
    }

    private static bool TryHex(string text, int digits, out int value) =>
        int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && text.Length == digits;
}
