using Ehcert.Domain;
using Ehcert.Eid.Pcsc;

namespace Ehcert.Eid.Tests.Pcsc;

public sealed class PinPadTests
{
    private const uint FeatureRequest = 0x42000D48;
    private const uint Direct = 0x42330006;
    private const uint Start = 0x42330001;
    private const uint Finish = 0x42330002;
    private const uint Key = 0x42330005;

    private readonly FakePcsc _pcsc = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_structure_is_the_one_of_the_specification()
    {
        byte[]? sent = null;
        _pcsc.Reader = (code, input) => code switch
        {
            FeatureRequest => [0x06, 0x04, 0x42, 0x33, 0x00, 0x06],
            Direct => Keep(input),
            _ => null,
        };
        await using ICardChannel channel = await ConnectAsync("Any reader with keys");
        channel.PinPad.ShouldBe(new PinPadFeatures(12));
        (await VerifyAsync(channel)).ShouldBe([0x90, 0x00]);
        Convert.ToHexString(sent!).ShouldBe("1E1E8947040C040201" + "1308" + "00000000" + "0D000000" + "0020000108" + "20FFFFFFFFFFFFFF");

        byte[] Keep(byte[] input)
        {
            sent = input;
            return [0x90, 0x00];
        }
    }

    [Fact]
    public async Task A_reader_that_starts_and_finishes_is_polled_for_its_keys()
    {
        var keys = new Queue<byte>([0x00, 0x2B, 0x2B, 0x0D]);
        _pcsc.Reader = (code, _) => code switch
        {
            FeatureRequest => [0x01, 4, 0x42, 0x33, 0, 1, 0x02, 4, 0x42, 0x33, 0, 2, 0x05, 4, 0x42, 0x33, 0, 5],
            Start => [],
            Key => [keys.Dequeue()],
            Finish => [0x63, 0xC2],
            _ => null,
        };
        await using ICardChannel channel = await ConnectAsync("Slow reader");
        (await VerifyAsync(channel)).ShouldBe([0x63, 0xC2]);
        keys.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x06, 0x04, 0x42 })]
    [InlineData(new byte[] { 0x06, 0x03, 0x42, 0x33, 0x00, 0x06 })]
    [InlineData(new byte[] { 0x0A, 0x04, 0x42, 0x33, 0x00, 0x0A })]
    public async Task An_answer_that_is_no_list_of_features_means_no_keys(byte[] answer)
    {
        _pcsc.Reader = (code, _) => code == FeatureRequest ? answer : null;
        await using ICardChannel channel = await ConnectAsync("Odd reader");
        channel.PinPad.ShouldBeNull();
    }

    [Fact]
    public async Task A_reader_known_to_lose_tries_is_never_used_as_a_pin_pad()
    {
        _pcsc.Reader = (code, _) => code == FeatureRequest ? [0x06, 0x04, 0x42, 0x33, 0x00, 0x06] : null;
        await using ICardChannel channel = await ConnectAsync("Gemplus GemPC Pinpad 00 00");
        channel.PinPad.ShouldBeNull();
    }

    private async Task<ICardChannel> ConnectAsync(string reader)
    {
        _pcsc.Attach(reader);
        _pcsc.Insert(reader);
        return (await new PcscReaders(_pcsc).ConnectAsync(reader, Cancellation)).Value;
    }

    private static async Task<byte[]> VerifyAsync(ICardChannel channel)
    {
        await using ICardTransaction transaction = (await channel.BeginAsync(Cancellation)).Value;
        return (await transaction.VerifyOnPinPadAsync(new(Language.Dutch, TimeSpan.FromSeconds(30)), Cancellation)).Value.ToArray();
    }
}
