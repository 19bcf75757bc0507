using CsCheck;

namespace Ehcert.Eid.Tests.Certificates;

public sealed class DerLengthTests
{
    [Theory]
    [InlineData("3003", 5)]
    [InlineData("30819F", 162)]
    [InlineData("308203E8", 1004)]
    [InlineData("30820100", 260)]
    public void The_length_of_a_sequence_includes_its_header(string start, int length) =>
        DerLength.Of(Convert.FromHexString(start)).ShouldBe(length);

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3081")]
    [InlineData("30817F")]
    [InlineData("308200FF")]
    [InlineData("3082FF")]
    [InlineData("3083010000")]
    [InlineData("3080")]
    [InlineData("00000000")]
    [InlineData("6103")]
    public void Zeros_other_tags_and_lengths_that_der_forbids_are_no_certificate(string start) =>
        DerLength.Of(Convert.FromHexString(start)).ShouldBeNull();

    [Fact]
    public void No_bytes_make_it_throw() => Gen.Byte.Array[0, 8].Sample(bytes =>
    {
        _ = DerLength.Of(bytes);
    });
}
