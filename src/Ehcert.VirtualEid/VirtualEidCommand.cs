using System.CommandLine;
using Ehcert.Eid.Virtual;

namespace Ehcert.VirtualEid;

/// <summary>The command line: which card, in which reader.</summary>
internal static class VirtualEidCommand
{
    public static RootCommand Create()
    {
        Option<int> port = new("--port")
        {
            Description = "Port of the reader of vpcd (the second reader of a driver has the next one).",
            DefaultValueFactory = _ => VpcdConnection.DefaultPort,
        };
        Option<string> person = new("--person")
        {
            Description = $"Whose card: a JSON file, or one of {string.Join(", ", Preset.Names)}.",
            DefaultValueFactory = _ => Preset.Names[0],
        };
        Option<string?> pki = new("--pki") { Description = "Folder of the authorities that issue the card; made when missing. Without it they live in memory." };
        Option<Uri?> address = new("--pki-url")
        {
            Description = "Base of the addresses of revocation lists and OCSP in the certificates.",
            DefaultValueFactory = _ => new Uri("http://127.0.0.1:7183/"),
            CustomParser = given =>
            {
                if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out Uri? url) && url?.Scheme is "http" or "https")
                    return url;
                given.AddError("--pki-url is an absolute http address.");
                return null;
            },
        };
        Option<string?> card = new("--card") { Description = "File of the card, so that PIN and tries outlive the program; made when missing. Needs --pki." };
        Option<string?> pin = new("--pin") { Description = "First PIN of the card, 4 to 12 digits (1234)." };
        Option<bool> stay = new("--stay") { Description = "Go on when standard input ends; SIGTERM or Ctrl+C stops the program." };
        RootCommand root = new("A virtual Belgian identity card in a reader of vpcd. Lines on standard input change it while it is in use: " + Conversation.Summary);
        foreach (Option option in (Option[])[port, person, pki, address, card, pin, stay])
            root.Options.Add(option);
        root.Validators.Add(given =>
        {
            if (given.GetValue(card) is not null && given.GetValue(pki) is null)
                given.AddError("--card needs --pki: only the authorities that issued a card know it again.");
            if (given.GetValue(pin) is { } digits && !PersonFile.IsPin(digits))
                given.AddError("A PIN has 4 to 12 digits.");
        });
        root.SetAction(async (given, cancellation) =>
        {
            if (!PersonFile.TryRead(given.GetValue(person)!, out VirtualPerson? holder, out string? wrong))
            {
                await Console.Error.WriteLineAsync(wrong);
                return 2;
            }

            if (given.GetValue(pin) is { } digits)
                holder = holder with { Pin = digits };
            using VirtualEidPki? authorities = Authorities(given.GetValue(pki), given.GetValue(address)!, out string? refused);
            if (authorities is null)
            {
                await Console.Error.WriteLineAsync(refused);
                return 2;
            }

            VirtualEidCard issued = given.GetValue(card) is { } file ? authorities.OpenOrIssueCard(file, holder) : authorities.IssueCard(holder);
            await using Conversation conversation = new(issued, given.GetValue(port), Console.Out);
            await conversation.RunAsync(Console.In, given.GetValue(stay), cancellation);
            return 0;
        });
        return root;
    }

    private static VirtualEidPki? Authorities(string? folder, Uri address, out string? refused)
    {
        refused = null;
        if (folder is null)
            return VirtualEidPki.Create(address);
        try
        {
            return VirtualEidPki.OpenOrCreate(folder, address);
        }
        catch (InvalidOperationException)
        {
            refused = $"The authorities in {folder} were founded for another address than {address}: give theirs with --pki-url, or take another folder.";
            return null;
        }
    }
}
