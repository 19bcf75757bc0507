using Ehcert.Domain;

namespace Ehcert.Protocol.Soap;

/// <summary>Reads a body to its end, but never more than allowed.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 16 * 1024;

    public static async ValueTask<Outcome<byte[]>> ReadAsync(Stream body, int maxBytes, CancellationToken ct)
    {
        byte[] buffer = new byte[Math.Min(FirstBuffer, maxBytes + 1)];
        int length = 0;
        while (true)
        {
            int count = await body.ReadAsync(buffer.AsMemory(length), ct);
            if (count == 0)
                return buffer.AsSpan(0, length).ToArray();
            length += count;
            if (length > maxBytes)
                return SoapRefusals.TooLarge.Refuse(null, ("kilobytes", (maxBytes / 1024).ToString(System.Globalization.CultureInfo.InvariantCulture)));
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, maxBytes + 1L));
        }
    }
}
