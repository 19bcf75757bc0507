using System.Buffers.Binary;

namespace Ehcert.Eid.Virtual.Tests.People;

/// <summary>A plain decoder of grey baseline JPEG, written from the standard's decoding side (ITU-T T.81 annex F.2) to check the encoder.</summary>
internal static class GreyJpegDecoder
{
    private static readonly int[] ZigZag = MakeZigZag();

    public static byte[] Decode(byte[] file, out int width, out int height)
    {
        (width, height) = (0, 0);
        byte[] quantisation = [];
        Dictionary<int, Dictionary<(int Length, int Code), byte>> tables = [];
        int place = 2;
        while (true)
        {
            byte marker = file[place + 1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(place + 2));
            byte[] content = file[(place + 4)..(place + 2 + length)];
            place += 2 + length;
            switch (marker)
            {
                case 0xDB:
                    quantisation = content[1..];
                    break;
                case 0xC0:
                    height = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(1));
                    width = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(3));
                    break;
                case 0xC4:
                    tables[content[0]] = ReadTable(content);
                    break;
                case 0xDA:
                    return DecodeBlocks(new Bits(file, place), quantisation, tables[0x00], tables[0x10], width, height);
            }
        }
    }

    private static byte[] DecodeBlocks(
        Bits bits, byte[] quantisation, Dictionary<(int Length, int Code), byte> dcTable, Dictionary<(int Length, int Code), byte> acTable, int width, int height)
    {
        byte[] pixels = new byte[width * height];
        int dc = 0;
        for (int top = 0; top < height; top += 8)
        {
            for (int left = 0; left < width; left += 8)
            {
                double[] block = new double[64];
                dc += bits.Value(bits.Symbol(dcTable));
                block[0] = dc * quantisation[0];
                for (int i = 1; i < 64; i++)
                {
                    byte symbol = bits.Symbol(acTable);
                    if (symbol == 0)
                        break;
                    i += symbol >> 4;
                    if ((symbol & 0x0F) != 0)
                        block[ZigZag[i]] = bits.Value(symbol & 0x0F) * quantisation[i];
                }

                for (int i = 0; i < 64; i++)
                {
                    int x = left + (i % 8);
                    int y = top + (i / 8);
                    if (x < width && y < height)
                        pixels[(y * width) + x] = (byte)Math.Clamp(Math.Round(Pixel(block, i % 8, i / 8)) + 128, 0, 255);
                }
            }
        }

        return pixels;
    }

    private static double Pixel(double[] block, int x, int y)
    {
        double sum = 0;
        for (int v = 0; v < 8; v++)
        {
            for (int u = 0; u < 8; u++)
            {
                double scale = (u == 0 ? Math.Sqrt(0.5) : 1) * (v == 0 ? Math.Sqrt(0.5) : 1) / 4;
                sum += scale * block[(v * 8) + u] * Math.Cos(((2 * x) + 1) * u * Math.PI / 16) * Math.Cos(((2 * y) + 1) * v * Math.PI / 16);
            }
        }

        return sum;
    }

    private static Dictionary<(int Length, int Code), byte> ReadTable(byte[] content)
    {
        Dictionary<(int Length, int Code), byte> table = [];
        int code = 0;
        int next = 17;
        for (int length = 1; length <= 16; length++, code <<= 1)
        {
            for (int i = 0; i < content[length]; i++)
                table[(length, code++)] = content[next++];
        }

        return table;
    }

    private static int[] MakeZigZag()
    {
        List<int> order = [];
        for (int diagonal = 0; diagonal < 15; diagonal++)
        {
            IEnumerable<int> rows = Enumerable.Range(0, 8).Where(row => diagonal - row is >= 0 and < 8);
            order.AddRange((diagonal % 2 == 0 ? rows.Reverse() : rows).Select(row => (row * 8) + diagonal - row));
        }

        return [.. order];
    }

    private sealed class Bits(byte[] file, int place)
    {
        private int _place = place;
        private int _left;
        private int _current;

        public byte Symbol(Dictionary<(int Length, int Code), byte> table)
        {
            int code = 0;
            for (int length = 1; length <= 16; length++)
            {
                code = (code << 1) | Bit();
                if (table.TryGetValue((length, code), out byte symbol))
                    return symbol;
            }

            throw new InvalidDataException("No such code.");
        }

        public int Value(int size)
        {
            int value = 0;
            for (int i = 0; i < size; i++)
                value = (value << 1) | Bit();
            return size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
        }

        private int Bit()
        {
            if (_left == 0)
            {
                _current = file[_place++];
                if (_current == 0xFF && file[_place++] != 0)
                    throw new InvalidDataException("A marker in the image data.");
                _left = 8;
            }

            _left--;
            return (_current >> _left) & 1;
        }
    }
}
