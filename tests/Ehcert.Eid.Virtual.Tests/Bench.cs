using Ehcert.Domain;

namespace Ehcert.Eid.Virtual.Tests;

/// <summary>Cards without a reader: commands go straight to the chip.</summary>
internal static class Bench
{
    public const string Pin1234 = "241234FFFFFFFFFF";
    public const string PinWrong = "249999FFFFFFFFFF";

    public static VirtualEidPki Pki { get; } = VirtualEidPki.Create(new Uri("http://127.0.0.1:1/eid/"), VirtualKeys.Recycled);

    public static VirtualPerson Person { get; } = new()
    {
        GivenNames = "Alix Zoé",
        Surname = "Vanden Essai",
        NationalNumber = NationalNumber.Parse("85073003328").Value,
    };

    public static VirtualEidCard Card(CardKind kind, int triesLeft = 3) => Pki.IssueCard(Person with { Kind = kind, TriesLeft = triesLeft });

    /// <summary>Sends a command in hexadecimal (blanks are for people), gives the answer in hexadecimal, a blank before the status.</summary>
    public static async Task<string> SendAsync(this VirtualEidCard card, string command)
    {
        byte[] answer = await card.TransmitAsync(Convert.FromHexString(command.Replace(" ", "", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        string hex = Convert.ToHexString(answer);
        return hex.Length <= 4 ? hex : $"{hex[..^4]} {hex[^4..]}";
    }

    /// <summary>The answer of a command that writes and reads: 61xx, then GET RESPONSE.</summary>
    public static async Task<byte[]> SendAndFetchAsync(this VirtualEidCard card, string command)
    {
        string status = await card.SendAsync(command);
        status[..2].ShouldBe("61");
        string answer = await card.SendAsync($"00C00000{status[2..]}");
        answer[^4..].ShouldBe("9000");
        return Convert.FromHexString(answer[..^5]);
    }

    /// <summary>A whole file by its path, by blocks of at most 256 bytes.</summary>
    public static async Task<byte[]> ReadAsync(this VirtualEidCard card, string path)
    {
        (await card.SendAsync($"00A4080C {path.Length / 2:X2} {path}")).ShouldBe("9000");
        List<byte> file = [];
        while (true)
        {
            string answer = await card.SendAsync($"00B0 {file.Count:X4} 00");
            if (answer.StartsWith("6C", StringComparison.Ordinal))
                answer = await card.SendAsync($"00B0 {file.Count:X4} {answer[2..]}");
            if (answer == "6B00")
                return [.. file];
            answer[^4..].ShouldBe("9000");
            file.AddRange(Convert.FromHexString(answer[..^5]));
        }
    }

    public static string Hex(this byte[] bytes) => Convert.ToHexString(bytes);
}
