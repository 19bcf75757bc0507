using CsCheck;
using Ehcert.Domain;

namespace Ehcert.Eid.Tests.Pins;

public sealed class PinTests
{
    private static readonly Gen<string> Digits = Gen.Char['0', '9'].Array[4, 12].Select(digits => new string(digits));

    [Theory]
    [InlineData("1234", "241234FFFFFFFFFF")]
    [InlineData("12345", "2512345FFFFFFFFF")]
    [InlineData("000000", "26000000FFFFFFFF")]
    [InlineData("123456789012", "2C123456789012FF")]
    public void The_block_is_the_one_of_the_manual(string digits, string block)
    {
        using Pin pin = Pin.From(digits).Value;
        Convert.ToHexString(pin.Block).ShouldBe(block);
    }

    [Fact]
    public void The_block_holds_the_digits_and_nothing_else() => Digits.Sample(digits =>
    {
        using Pin pin = Pin.From(digits).Value;
        string block = Convert.ToHexString(pin.Block);
        block.ShouldBe($"2{digits.Length:X}{digits}".PadRight(16, 'F'));
    });

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("1234567890123")]
    [InlineData("12 34")]
    [InlineData("12a4")]
    [InlineData("１２３４")]
    [InlineData("١٢٣٤")]
    public void Anything_but_4_to_12_digits_is_refused_before_the_card_sees_it(string typed) =>
        Pin.From(typed).Refusal.Reason.ShouldBe(EidRefusals.PinNotWellFormed);

    [Fact]
    public void Whatever_is_typed_there_is_an_answer() => Gen.String.Sample(typed =>
    {
        using Pin? pin = Pin.From(typed).TryGet(out Pin? made, out _) ? made : null;
        (pin is not null).ShouldBe(typed.Length is >= 4 and <= 12 && typed.All(char.IsAsciiDigit));
    });

    [Fact]
    public void A_pin_is_never_printed()
    {
        using Pin pin = Pin.From("4711").Value;
        pin.ToString().ShouldBe("****");
        $"{pin}".ShouldNotContain("4711");
    }

    [Fact]
    public void A_disposed_pin_is_wiped()
    {
        Pin pin = Pin.From("4711").Value;
        pin.Dispose();
        pin.Block.ToArray().ShouldAllBe(value => value == 0);
    }
}
