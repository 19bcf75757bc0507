using System.Buffers.Binary;
using Ehcert.Domain;

namespace Ehcert.Eid.Virtual.Tests.People;

public sealed class PortraitTests
{
    [Fact]
    public void The_photo_is_a_small_grey_baseline_jpeg_of_140_by_200()
    {
        byte[] photo = Portrait.Of(Bench.Person);

        photo.Length.ShouldBeInRange(1500, 6000);
        Dictionary<byte, byte[]> segments = Segments(photo);
        segments[0xE0].AsSpan(0, 5).SequenceEqual("JFIF\0"u8).ShouldBeTrue();
        byte[] frame = segments[0xC0];
        (frame[0], BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(1)), BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(3)), frame[5])
            .ShouldBe(((byte)8, (ushort)200, (ushort)140, (byte)1));
        segments.Keys.ShouldBe((byte[])[0xE0, 0xDB, 0xC0, 0xC4, 0xDA], ignoreOrder: true);
    }

    [Fact]
    public void The_same_person_looks_the_same_and_two_people_differ()
    {
        VirtualPerson other = Bench.Person with { NationalNumber = NationalNumber.Parse("85073092509").Value };
        Portrait.Of(Bench.Person).ShouldBe(Portrait.Of(Bench.Person));
        Portrait.Of(other).ShouldNotBe(Portrait.Of(Bench.Person));
    }

    [Fact]
    public void A_decoder_finds_the_pixels_again()
    {
        byte[] pixels = new byte[64 * 48];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(60 + (i % 64) + (i / 64 * 2));

        byte[] decoded = GreyJpegDecoder.Decode(GreyJpeg.Encode(pixels, 64, 48), out int width, out int height);

        (width, height).ShouldBe((64, 48));
        decoded.Zip(pixels).Max(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThan(16);
        decoded.Zip(pixels).Average(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThan(4);
    }

    // Marker → content of the segments before the image data; the data must end with the end marker.
    private static Dictionary<byte, byte[]> Segments(byte[] photo)
    {
        photo.AsSpan(0, 2).SequenceEqual((byte[])[0xFF, 0xD8]).ShouldBeTrue();
        photo.AsSpan(photo.Length - 2).SequenceEqual((byte[])[0xFF, 0xD9]).ShouldBeTrue();
        Dictionary<byte, byte[]> segments = [];
        for (int place = 2; ;)
        {
            photo[place].ShouldBe((byte)0xFF);
            byte marker = photo[place + 1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(photo.AsSpan(place + 2));
            segments[marker] = photo[(place + 4)..(place + 2 + length)];
            place += 2 + length;
            if (marker == 0xDA)
                return segments;
        }
    }
}
