using System.Buffers;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// Reading files. No command tells how long a file is: one reads until the card says 6B00 or gives less than asked, and stops earlier
/// where the content itself tells its length.
/// </summary>
internal static class CardFiles
{
    // The longest file of a card is a certificate with 1100 zeros behind it, under 4 kB. A card that never ends is not ours.
    private const int LongestFile = 16 * 1024;

    /// <summary>The whole file.</summary>
    public static async Task<Outcome<byte[]>> ReadAsync(this CardConversation card, CardFile file, int blockSize)
    {
        Outcome<Done> selected = await SelectAsync(card, file);
        return selected.IsRefused(out Refusal? refusal, out _) ? refusal : await ReadFromAsync(card, [], LongestFile, blockSize);
    }

    /// <summary>The DER structure at the beginning of the file, without padding; empty when there is none (a card without that certificate).</summary>
    public static async Task<Outcome<byte[]>> ReadDerAsync(this CardConversation card, CardFile file, int blockSize)
    {
        Outcome<Done> selected = await SelectAsync(card, file);
        if (selected.IsRefused(out Refusal? refusal, out _))
            return refusal;
        Outcome<byte[]> start = await ReadFromAsync(card, [], Math.Max(blockSize, DerLength.HeaderLength), blockSize);
        if (start.IsRefused(out refusal, out byte[]? bytes))
            return refusal;
        if (DerLength.Of(bytes) is not { } length)
            return Array.Empty<byte>();
        if (length > LongestFile)
            return EidRefusals.CardUnreadable.Refuse();
        if (length <= bytes.Length)
            return bytes[..length];
        Outcome<byte[]> whole = await ReadFromAsync(card, bytes, length, blockSize);
        return whole.Then<byte[]>(read => read.Length == length ? read : EidRefusals.CardUnreadable.Refuse());
    }

    private static async Task<Outcome<Done>> SelectAsync(CardConversation card, CardFile file)
    {
        Outcome<ResponseApdu> selected = await card.SendFirstAsync(CommandApdu.SelectPath(file));
        if (selected.IsRefused(out Refusal? refusal, out ResponseApdu answer))
            return refusal;
        if (answer.IsOk)
            return Done.Value;
        return (answer.Status == StatusWord.NotFound ? EidRefusals.NotAnEid : EidRefusals.CardUnreadable).Refuse();
    }

    private static async Task<Outcome<byte[]>> ReadFromAsync(CardConversation card, byte[] already, int end, int blockSize)
    {
        ArrayBufferWriter<byte> content = new();
        content.Write(already);
        while (content.WrittenCount < end)
        {
            int wanted = Math.Min(blockSize, end - content.WrittenCount);
            Outcome<ResponseApdu> read = await card.SendAsync(CommandApdu.ReadBinary(content.WrittenCount, wanted));
            if (read.IsRefused(out Refusal? refusal, out ResponseApdu answer))
                return refusal;
            if (answer.Status == StatusWord.WrongOffset && content.WrittenCount > 0)
                break;
            if (!answer.IsOk || answer.Data.Length > wanted)
                return EidRefusals.CardUnreadable.Refuse();
            content.Write(answer.Data.Span);
            if (answer.Data.Length < wanted)
                break;
        }

        return content.WrittenSpan.ToArray();
    }
}
