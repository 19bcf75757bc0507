using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Lifecycle.Sending;
using Ehcert.Lifecycle.Tests.Practice;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Tests.Sending;

public sealed class SendAgainTests : IDisposable
{
    private readonly PracticePlace _place = new();

    [Fact]
    public async Task A_request_that_did_not_get_through_is_sent_again_after_a_restart_without_card_or_pin()
    {
        using (Workplace workplace = _place.Open())
        {
            RequestOnDisk request = await _place.SignedAsync(workplace);
            _place.Authority.BeDownFor("");
            TransportRefusals.All.ShouldContain((await request.SendAsync(null, default)).Refusal.Reason);
        }

        _place.Readers.Detach(PracticePlace.Reader);
        _place.Authority.BeDownFor(null);
        _place.Time.Advance(TimeSpan.FromDays(3));
        using Workplace later = _place.Open();
        int pins = _place.Pin.Asked.Count;
        RequestOnDisk found = new SendAgain(later).Found().ShouldHaveSingleItem();
        found.KeystorePath.ShouldNotBeNull();
        (await found.SendAsync(null, default)).Value.AlreadyReceived.ShouldBeFalse();
        _place.Authority.Records.Count.ShouldBe(1);
        _place.Pin.Asked.Count.ShouldBe(pins);
    }

    [Fact]
    public async Task A_request_whose_answer_was_lost_is_told_as_received_and_counts_once()
    {
        using Workplace workplace = _place.Open();
        RequestOnDisk request = await _place.SignedAsync(workplace);
        _place.Authority.LoseNextAnswerTo("GenerateCertificate");
        (await request.SendAsync(null, default)).Succeeded.ShouldBeFalse();
        SentRequest sent = (await request.SendAsync(null, default)).Value;
        sent.AlreadyReceived.ShouldBeTrue();
        sent.Reference.ShouldBe(request.Reference);
        _place.Authority.Records.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_signed_with_a_card_of_another_world_is_not_shown_to_this_authority()
    {
        using Workplace workplace = _place.Open();
        RequestOnDisk request = await _place.SignedAsync(workplace);
        using Workplace other = _place.Open(profile: PracticePlace.Profile with { EidRoots = [PracticeAuthority.Root.Certificate] });
        int asked = _place.Authority.Asked.Count;
        Refusal refusal = (await new SendAgain(other).Open(request.File.Path).Value.SendAsync(null, default)).Refusal;
        refusal.Reason.ShouldBe(RequestingRefusals.RequestOfOtherEnvironment);
        _place.Authority.Asked.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task The_keystores_name_leads_to_its_request()
    {
        using Workplace workplace = _place.Open();
        RequestOnDisk request = await _place.SignedAsync(workplace);
        new SendAgain(workplace).Open(Path.GetFileName(request.KeystorePath!)).Value.Reference.ShouldBe(request.Reference);
        File.Delete(request.File.Path);
        new SendAgain(workplace).Open(request.KeystorePath!).Refusal.Reason.ShouldBe(RequestingRefusals.NoRequestBeside);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<a/>")]
    [InlineData("not a request at all")]
    public void What_is_no_request_is_told_as_such(string content)
    {
        Directory.CreateDirectory(_place.Folder.Path);
        File.WriteAllText(_place.Folder.File("x.ehcsr"), content);
        using Workplace workplace = _place.Open();
        EhcsrRefusals.All.ShouldContain(new SendAgain(workplace).Open("x.ehcsr").Refusal.Reason);
    }

    [Fact]
    public async Task A_request_with_one_changed_byte_is_never_sent()
    {
        using Workplace workplace = _place.Open();
        RequestOnDisk request = await _place.SignedAsync(workplace);
        byte[] bytes = await File.ReadAllBytesAsync(request.File.Path);
        int at = System.Text.Encoding.UTF8.GetString(bytes).IndexOf("zoe@example.be", StringComparison.Ordinal);
        bytes[at] = (byte)'Z';
        await File.WriteAllBytesAsync(request.File.Path, bytes);
        new SendAgain(workplace).Open(request.File.Path).Succeeded.ShouldBeFalse();
        new SendAgain(workplace).Found().ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_file_and_a_huge_one_are_told()
    {
        using Workplace workplace = _place.Open();
        new SendAgain(workplace).Open("gone.ehcsr").Refusal.Reason.ShouldBe(FolderRefusals.FileNotFound);
        Directory.CreateDirectory(_place.Folder.Path);
        File.WriteAllBytes(_place.Folder.File("huge.ehcsr"), new byte[KeystoreFolder.MostBytes + 1]);
        new SendAgain(workplace).Open("huge.ehcsr").Refusal.Reason.ShouldBe(FolderRefusals.TooLarge);
    }

    public void Dispose() => _place.Dispose();
}
