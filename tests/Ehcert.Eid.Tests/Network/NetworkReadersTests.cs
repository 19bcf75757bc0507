using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.Eid.Tests.Network;

public sealed class NetworkReadersTests
{
    private static readonly byte[] Hash = SHA256.HashData("over the wire"u8);
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_in_another_process_is_read_and_signs()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        await using VirtualReaderServer server = VirtualReaderServer.Start(desk.Readers);
        NetworkReaders readers = NetworkReaders.At(server.Address).Value;

        await using EidCard card = (await EidCard.OpenAsync(readers, cancellation: Cancellation)).Value;

        card.Identity.NationalNumber.ShouldBe(TestDesk.Alice.NationalNumber);
        (await card.ReadPhotoAsync(Cancellation)).Succeeded.ShouldBeTrue();
        byte[] signature = (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin(), Cancellation)).Value;
        using ECDsa key = virtualCard.SignatureCertificate!.GetECDsaPublicKey()!;
        key.VerifyHash(Hash, signature).ShouldBeTrue();
    }

    [Fact]
    public async Task The_list_tells_readers_cards_and_mute_cards_apart()
    {
        TestDesk desk = new();
        desk.Readers.Attach("Lecteur à côté");
        desk.Readers.Attach("Mute");
        desk.Readers.Insert("Mute", OtherCard.Mute);
        desk.Insert(CardKind.Applet17Rsa);
        await using VirtualReaderServer server = VirtualReaderServer.Start(desk.Readers);

        IReadOnlyList<ReaderState> states = (await new NetworkReaders(server.EndPoint).ListAsync(Cancellation)).Value;

        states.ShouldBe((await desk.Readers.ListAsync(Cancellation)).Value);
        states.Select(state => (state.HasCard, state.IsMute)).ShouldBe([(true, false), (false, false), (true, true)]);
    }

    [Fact]
    public async Task Nobody_listening_is_no_service()
    {
        VirtualReaderServer server = VirtualReaderServer.Start(new VirtualReaders());
        IPEndPoint nobody = server.EndPoint;
        await server.DisposeAsync();
        NetworkReaders readers = new(nobody);

        (await readers.ListAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        (await readers.ConnectAsync("any", Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        (await EidCard.OpenAsync(readers, cancellation: Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
    }

    [Fact]
    public async Task A_server_that_speaks_another_language_is_no_service()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        NetworkReaders readers = new((IPEndPoint)other.LocalEndpoint);
        ValueTask<Outcome<IReadOnlyList<ReaderState>>> listing = readers.ListAsync(Cancellation);
        using Socket client = await other.AcceptSocketAsync(Cancellation);
        await client.SendAsync("SSH-2.0-something else entirely\r\n"u8.ToArray(), Cancellation);
        client.Close();

        (await listing).Refusal.Reason.ShouldBe(EidRefusals.NoService);
    }

    [Fact]
    public void Addresses_that_are_not_this_computer_are_refused_by_both_sides()
    {
        Should.Throw<ArgumentException>(() => new NetworkReaders(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 7181)));
        Should.Throw<ArgumentException>(() => VirtualReaderServer.Start(new VirtualReaders(), new IPEndPoint(IPAddress.Any, 0)));
        foreach (string address in (string[])["tcp://192.0.2.1:7181", "tcp://example.org:7181", "http://127.0.0.1:7181", "127.0.0.1:7181", "tcp://127.0.0.1", "tcp://u@127.0.0.1:7181", "pcsc", ""])
            NetworkReaders.At(address).Refusal.Reason.ShouldBe(EidRefusals.ReaderAddressNotLocal, address);
        foreach (string address in (string[])["tcp://127.0.0.1:7181", "tcp://[::1]:7181", "tcp://localhost:7181", "tcp://127.0.0.1:7181/"])
            NetworkReaders.At(address).Succeeded.ShouldBeTrue(address);
    }

    [Fact]
    public async Task An_open_card_survives_the_restart_of_the_server()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        VirtualReaderServer first = VirtualReaderServer.Start(desk.Readers);
        await using EidCard card = (await EidCard.OpenAsync(new NetworkReaders(first.EndPoint), cancellation: Cancellation)).Value;
        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin("9999"), Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.WrongPin);
        await first.DisposeAsync();

        (await card.ReadIdentityAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.NoService);
        await using VirtualReaderServer second = VirtualReaderServer.Start(desk.Readers, first.EndPoint);

        (await card.ReadIdentityAsync(Cancellation)).Value.ShouldBe(card.Identity);
        (await card.TriesLeftAsync(Cancellation)).Value.Left.ShouldBe(2);
        virtualCard.TriesLeft.ShouldBe(2);
    }

    [Fact]
    public async Task A_watch_sees_what_happens_and_survives_the_restart_of_the_server()
    {
        TestDesk desk = new();
        VirtualReaderServer first = VirtualReaderServer.Start(desk.Readers);
        await using IAsyncEnumerator<ReaderEvent> events = new NetworkReaders(first.EndPoint).WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        (await NextAsync(events)).ShouldBe(new ReaderEvent(ReaderEventKind.ReaderAttached, TestDesk.Reader));
        VirtualEidCard card = desk.Insert(CardKind.Applet17Rsa);
        (await NextAsync(events)).ShouldBe(new ReaderEvent(ReaderEventKind.CardInserted, TestDesk.Reader, card.Atr));
        desk.Readers.Remove(TestDesk.Reader);
        (await NextAsync(events)).ShouldBe(new ReaderEvent(ReaderEventKind.CardRemoved, TestDesk.Reader));
        await first.DisposeAsync();
        (await NextAsync(events)).ShouldBe(new ReaderEvent(ReaderEventKind.ServiceStopped));
        await using VirtualReaderServer second = VirtualReaderServer.Start(desk.Readers, first.EndPoint);
        (await NextAsync(events)).ShouldBe(new ReaderEvent(ReaderEventKind.ServiceStarted));
        (await NextAsync(events)).ShouldBe(new ReaderEvent(ReaderEventKind.ReaderAttached, TestDesk.Reader));
    }

    [Fact]
    public async Task Two_clients_share_a_card_one_transaction_at_a_time()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet18Ec);
        await using VirtualReaderServer server = VirtualReaderServer.Start(desk.Readers);
        await using EidCard one = (await EidCard.OpenAsync(new NetworkReaders(server.EndPoint), cancellation: Cancellation)).Value;
        await using EidCard two = (await EidCard.OpenAsync(new NetworkReaders(server.EndPoint), cancellation: Cancellation)).Value;
        virtualCard.ClearLog();

        Outcome<byte[]>[] signed = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            (i % 2 == 0 ? one : two).SignAsync(Hash, HashAlgorithmName.SHA256, new TypedPin(), Cancellation)));

        signed.ShouldAllBe(outcome => outcome.Succeeded);
        Apdus.EveryPinIsFollowedByItsSignature(virtualCard.Log);
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_of_a_transaction_frees_the_card()
    {
        TestDesk desk = new();
        desk.Insert(CardKind.Applet17Rsa);
        await using VirtualReaderServer server = VirtualReaderServer.Start(desk.Readers);
        NetworkReaders readers = new(server.EndPoint);
        ICardChannel rude = (await readers.ConnectAsync(TestDesk.Reader, Cancellation)).Value;
        _ = (await rude.BeginAsync(Cancellation)).Value;

        Task<Outcome<EidCard>> waiting = EidCard.OpenAsync(readers, cancellation: Cancellation);
        await rude.DisposeAsync();

        (await waiting).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_hanging_card_is_given_up_and_free_again_for_the_next()
    {
        TestDesk desk = new();
        VirtualEidCard virtualCard = desk.Insert(CardKind.Applet17Rsa);
        await using VirtualReaderServer server = VirtualReaderServer.Start(desk.Readers);
        NetworkReaders readers = new(server.EndPoint);
        await using EidCard card = (await EidCard.OpenAsync(readers, null, new EidOptions { AnswerTimeout = TimeSpan.FromMilliseconds(200) }, Cancellation)).Value;
        virtualCard.Faults.At(0xB0, CardFault.Hang);

        (await card.ReadIdentityAsync(Cancellation)).Refusal.Reason.ShouldBe(EidRefusals.CardNotResponding);
        (await card.ReadIdentityAsync(Cancellation)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_keys_of_a_reader_work_from_another_process()
    {
        VirtualReaders virtualReaders = new();
        VirtualPinPad pad = new();
        virtualReaders.Attach("Pad", pad);
        virtualReaders.Insert("Pad", TestDesk.Issue(CardKind.Applet17Rsa));
        await using VirtualReaderServer server = VirtualReaderServer.Start(virtualReaders);
        await using EidCard card = (await EidCard.OpenAsync(new NetworkReaders(server.EndPoint), cancellation: Cancellation)).Value;
        TypedPin screen = new();

        (await card.SignAsync(Hash, HashAlgorithmName.SHA256, screen, Cancellation)).Succeeded.ShouldBeTrue();

        pad.Requests.ShouldBe(1);
        screen.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("54000400200001")]
    [InlineData("45")]
    [InlineData("42")]
    [InlineData("4C00")]
    [InlineData("FF")]
    [InlineData("43FFFF")]
    public async Task A_client_that_breaks_the_agreement_is_shown_the_door(string frame)
    {
        await using VirtualReaderServer server = VirtualReaderServer.Start(new TestDesk().Readers);
        using TcpClient client = new();
        await client.ConnectAsync(server.EndPoint, Cancellation);
        NetworkStream stream = client.GetStream();
        (await ReaderWire.ReadAsync(stream, Cancellation)).ShouldBe(ReaderWire.Greeting.ToArray());

        await ReaderWire.WriteAsync(stream, Convert.FromHexString(frame), Cancellation);

        (await ReaderWire.ReadAsync(stream, Cancellation)).ShouldBeNull();
    }

    private static async Task<ReaderEvent> NextAsync(IAsyncEnumerator<ReaderEvent> events)
    {
        (await events.MoveNextAsync()).ShouldBeTrue();
        return events.Current;
    }
}
