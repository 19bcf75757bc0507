using System.Buffers;
using System.Buffers.Binary;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// A baseline grey-scale JPEG (ITU-T T.81) with the tables of its annex K: enough for the small photo of a virtual card, so
/// that no imaging library comes along.
/// </summary>
internal static class GreyJpeg
{
    // Annex K.1, luminance, scaled for a file of about 3 kB.
    private static readonly byte[] Quantisation =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] ZigZag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    // Annex K.3: how many codes there are of each length, and their values.
    private static readonly HuffmanTable Dc = new([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

    private static readonly HuffmanTable Ac = new(
        [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D],
        Convert.FromHexString(
            "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A434445464748494A"
            + "535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7"
            + "C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA"));

    /// <summary>Encodes grey pixels, row by row.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height)
    {
        ArrayBufferWriter<byte> file = new();
        file.Write<byte>([0xFF, 0xD8]);
        Segment(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(file, 0xDB, [0, .. ZigZag.Select(place => Quantisation[place])]);
        Segment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(file, 0xC4, [0x00, .. Dc.Counts, .. Dc.Values]);
        Segment(file, 0xC4, [0x10, .. Ac.Counts, .. Ac.Values]);
        Segment(file, 0xDA, [1, 1, 0x00, 0, 63, 0]);
        EncodeBlocks(new BitWriter(file), pixels, width, height);
        file.Write<byte>([0xFF, 0xD9]);
        return file.WrittenSpan.ToArray();
    }

    private static void Segment(ArrayBufferWriter<byte> file, byte marker, byte[] content)
    {
        Span<byte> header = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)(content.Length + 2));
        file.Write<byte>(header);
        file.Write(content);
    }

    private static void EncodeBlocks(BitWriter bits, ReadOnlySpan<byte> pixels, int width, int height)
    {
        Span<double> block = stackalloc double[64];
        Span<int> coefficients = stackalloc int[64];
        int previousDc = 0;
        for (int top = 0; top < height; top += 8)
        {
            for (int left = 0; left < width; left += 8)
            {
                for (int i = 0; i < 64; i++)
                    block[i] = pixels[(Math.Min(top + (i / 8), height - 1) * width) + Math.Min(left + (i % 8), width - 1)] - 128;
                Transform(block);
                for (int i = 0; i < 64; i++)
                    coefficients[i] = (int)Math.Round(block[ZigZag[i]] / Quantisation[ZigZag[i]]);
                WriteBlock(bits, coefficients, previousDc);
                previousDc = coefficients[0];
            }
        }

        bits.Flush();
    }

    // The forward cosine transform of A.3.3: rows, then columns.
    private static void Transform(Span<double> block)
    {
        for (int row = 0; row < 8; row++)
            TransformLine(block, row * 8, 1);
        for (int column = 0; column < 8; column++)
            TransformLine(block, column, 8);
    }

    private static void TransformLine(Span<double> block, int start, int step)
    {
        Span<double> line = stackalloc double[8];
        for (int u = 0; u < 8; u++)
        {
            double sum = 0;
            for (int x = 0; x < 8; x++)
                sum += block[start + (x * step)] * Math.Cos(((2 * x) + 1) * u * Math.PI / 16);
            line[u] = sum * (u == 0 ? Math.Sqrt(0.125) : 0.5);
        }

        for (int u = 0; u < 8; u++)
            block[start + (u * step)] = line[u];
    }

    private static void WriteBlock(BitWriter bits, ReadOnlySpan<int> coefficients, int previousDc)
    {
        int difference = coefficients[0] - previousDc;
        bits.Write(Dc, Size(difference));
        bits.WriteValue(difference, Size(difference));
        int zeros = 0;
        for (int i = 1; i < 64; i++)
        {
            if (coefficients[i] == 0)
            {
                zeros++;
                continue;
            }

            for (; zeros > 15; zeros -= 16)
                bits.Write(Ac, 0xF0);
            int size = Size(coefficients[i]);
            bits.Write(Ac, (zeros << 4) | size);
            bits.WriteValue(coefficients[i], size);
            zeros = 0;
        }

        if (zeros > 0)
            bits.Write(Ac, 0x00);
    }

    private static int Size(int value) => 32 - int.LeadingZeroCount(Math.Abs(value));

    private sealed class HuffmanTable
    {
        private readonly (int Code, int Length)[] _codes = new (int, int)[256];

        public HuffmanTable(byte[] counts, byte[] values)
        {
            (Counts, Values) = (counts, values);
            int code = 0;
            int next = 0;
            for (int length = 1; length <= 16; length++, code <<= 1)
            {
                for (int i = 0; i < counts[length - 1]; i++)
                    _codes[values[next++]] = (code++, length);
            }
        }

        public byte[] Counts { get; }

        public byte[] Values { get; }

        public (int Code, int Length) this[int value] => _codes[value];
    }

    private sealed class BitWriter(ArrayBufferWriter<byte> file)
    {
        private uint _bits;
        private int _count;

        public void Write(HuffmanTable table, int value)
        {
            (int code, int length) = table[value];
            WriteBits(code, length);
        }

        // Negative values are written as their one's complement (F.1.2.1).
        public void WriteValue(int value, int size) => WriteBits(value < 0 ? value + (1 << size) - 1 : value, size);

        public void Flush() => WriteBits(0x7F, 7);

        private void WriteBits(int value, int length)
        {
            for (int bit = length - 1; bit >= 0; bit--)
            {
                _bits = (_bits << 1) | (uint)((value >> bit) & 1);
                if (++_count < 8)
                    continue;
                byte whole = (byte)_bits;
                file.Write<byte>(whole == 0xFF ? [0xFF, 0x00] : [whole]);
                _count = 0;
            }
        }
    }
}
