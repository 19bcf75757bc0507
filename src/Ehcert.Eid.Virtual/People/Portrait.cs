using System.Security.Cryptography;
using System.Text;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// The photo of a person who does not exist: a grey silhouette, 140×200 like the photos of cards until 2021. Each person gets other
/// proportions, so that two cards can be told apart.
/// </summary>
internal static class Portrait
{
    private const int Width = 140;
    private const int Height = 200;

    /// <summary>A baseline JPEG of about 3 kB; always the same for the same person.</summary>
    public static byte[] Of(VirtualPerson person) => GreyJpeg.Encode(Draw(SHA256.HashData(Encoding.UTF8.GetBytes(person.NationalNumber.Digits))), Width, Height);

    private static byte[] Draw(byte[] traits)
    {
        byte background = (byte)(190 + (traits[0] % 50));
        byte skin = (byte)(120 + (traits[1] % 70));
        byte hair = (byte)(30 + (traits[2] % 60));
        byte clothes = (byte)(50 + (traits[3] % 90));
        Ellipse head = new(70, 82, 30 + (traits[4] % 7), 40 + (traits[5] % 8));
        Ellipse hairdo = new(70, 70 - (traits[6] % 6), head.RadiusX + 6, head.RadiusY + (traits[7] % 10));
        Ellipse shoulders = new(70, 205, 58 + (traits[8] % 14), 68 + (traits[9] % 8));
        byte[] pixels = new byte[Width * Height];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                bool neck = Math.Abs(x - 70) < 14 && y is > 110 and < 150;
                bool fringe = hairdo.Contains(x, y) && y < 62;
                pixels[(y * Width) + x] = fringe ? hair
                    : head.Contains(x, y) || neck ? skin
                    : hairdo.Contains(x, y) && y < 100 ? hair
                    : shoulders.Contains(x, y) ? clothes
                    : (byte)(background - (y / 10));
            }
        }

        return pixels;
    }

    private readonly record struct Ellipse(int X, int Y, int RadiusX, int RadiusY)
    {
        public bool Contains(int x, int y)
        {
            double dx = (x - X) / (double)RadiusX;
            double dy = (y - Y) / (double)RadiusY;
            return (dx * dx) + (dy * dy) <= 1;
        }
    }
}
