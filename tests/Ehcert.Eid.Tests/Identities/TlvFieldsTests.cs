using CsCheck;

namespace Ehcert.Eid.Tests.Identities;

public sealed class TlvFieldsTests
{
    private static readonly Gen<(byte Tag, byte[] Value)[]> Fields =
        Gen.Select(Gen.Byte, Gen.Byte.Array[0, 127]).Array[0, 30]
            .Select(fields => fields.DistinctBy(field => field.Item1).OrderBy(field => field.Item1).ToArray())
            .Where(fields => fields.Length == 0 || fields[^1].Item2.Length > 0 || fields[^1].Item1 != 0);

    [Fact]
    public void What_is_written_is_read_whatever_the_padding() => Gen.Select(Fields, Gen.Int[0, 300]).Sample((fields, padding) =>
    {
        byte[] file = [.. fields.SelectMany(field => (byte[])[field.Tag, (byte)field.Value.Length, .. field.Value]), .. new byte[padding]];

        TlvFields.TryRead(file, out TlvFields? read).ShouldBeTrue();

        read.Tags.ShouldBe(fields.Select(field => field.Tag));
        foreach ((byte tag, byte[] value) in fields)
        {
            read.TryGet(tag, out ReadOnlyMemory<byte> found).ShouldBeTrue();
            found.ToArray().ShouldBe(value);
        }
    });

    [Fact]
    public void No_bytes_make_the_reader_throw() => Gen.Byte.Array[0, 600].Sample(file =>
    {
        _ = TlvFields.TryRead(file, out _);
    });

    [Theory]
    [InlineData("01", "cut after the tag")]
    [InlineData("0105AABB", "cut in the value")]
    [InlineData("0201AA0101BB", "tags go down")]
    [InlineData("0101AA0101BB", "the same tag twice")]
    [InlineData("0180AA", "a length from 80h on: its meaning is disputed")]
    [InlineData("01FF05", "an additive length")]
    [InlineData("0101AA000002FF", "something behind the padding")]
    public void Malformed_files_are_refused(string file, string why) =>
        TlvFields.TryRead(Convert.FromHexString(file), out _).ShouldBeFalse(why);

    [Fact]
    public void A_field_of_length_zero_is_there()
    {
        TlvFields.TryRead(Convert.FromHexString("13013114000000"), out TlvFields? fields).ShouldBeTrue();
        fields.TryGet(0x14, out ReadOnlyMemory<byte> memberOfFamily).ShouldBeTrue();
        memberOfFamily.Length.ShouldBe(0);
        fields.TryGet(0x15, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_file_of_zeros_has_no_fields()
    {
        TlvFields.TryRead(new byte[117], out TlvFields? fields).ShouldBeTrue();
        fields.Tags.ShouldBeEmpty();
    }
}
