using CsCheck;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Tests.Keys;

public sealed class SerialNumberTests
{
    [Fact]
    public void Drawn_numbers_have_sixteen_bytes_and_fixed_top_bits()
    {
        for (int i = 0; i < 5000; i++)
        {
            ReadOnlyMemory<byte> drawn = SerialNumber.Draw().Bytes;
            drawn.Length.ShouldBe(16);
            (drawn.Span[0] >> 6).ShouldBe(1);
        }
    }

    [Fact]
    public void Drawn_numbers_do_not_repeat() => Enumerable.Range(0, 5000).Select(_ => SerialNumber.Draw()).Distinct().Count().ShouldBe(5000);

    [Fact]
    public void A_set_top_bit_is_not_a_sign()
    {
        SerialNumber serial = SerialNumber.FromUnsigned([0xC0, 0xFF]);

        serial.Decimal.ShouldBe("49407");
        serial.Bytes.ToArray().ShouldBe([0x00, 0xC0, 0xFF]);
        serial.Hex.ShouldBe("00C0FF");
    }

    [Fact]
    public void Decimal_form_is_read_back() => Gen.Byte.Array[1, 20].Sample(bytes =>
    {
        SerialNumber serial = SerialNumber.FromUnsigned(bytes);
        SerialNumber.TryParseDecimal(serial.Decimal, out SerialNumber again).ShouldBeTrue();
        again.ShouldBe(serial);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("0x10")]
    [InlineData("authentication")]
    [InlineData("1461501637330902918203684832716283019655932542976")]
    public void Anything_else_is_not_a_serial_number(string? text) => SerialNumber.TryParseDecimal(text, out _).ShouldBeFalse();
}
