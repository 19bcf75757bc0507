using Ehcert.Domain;
using Ehcert.Lifecycle.Completing;
using Ehcert.Lifecycle.Environments;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Tests.Practice;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Tokens;
using Ehcert.Protocol;

namespace Ehcert.Lifecycle.Tests.Completing;

public sealed class CompletingTests : IDisposable
{
    private readonly PracticePlace _place = new();

    [Fact]
    public async Task A_sent_request_becomes_a_keystore_with_an_active_token_and_the_result_is_proven()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        var done = (await PracticePlace.CompleteAsync(workplace)).Value.ShouldBeOfType<CompletionResult.Completed>();

        done.ToBeActivated.ShouldBeFalse();
        done.Report.TokenStatus.ShouldBe(TokenStatus.ValidActive);
        PracticeRecord record = _place.Authority.Records.Single();
        using Keystore keystore = KeystoreFile.Read(await File.ReadAllBytesAsync(done.Report.KeystorePath), PracticePlace.Password).Value;
        keystore.State.ShouldBe(KeystoreState.Complete);
        keystore.Authentication.Certificate.RawData.ShouldBe(record.Certificate!.RawData);
        EncryptionToken token = EncryptionToken.Read(await File.ReadAllBytesAsync(done.Report.TokenPath!)).Value;
        token.Bytes.ToArray().ShouldBe(record.Token);
        keystore.CurrentEncryption!.Certificate.RawData.ShouldBe(token.EncryptionCertificate.RawData);
    }

    [Fact]
    public async Task An_organisations_keystore_without_and_with_an_application_id_finds_its_own_token()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        new Completion(workplace).Candidates().ShouldBeEmpty();
    }

    [Fact]
    public async Task Completing_what_is_complete_proves_it_again_and_registers_nothing()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        KeystoreOnDisk file = workplace.Folder.List().Single();
        byte[] before = await File.ReadAllBytesAsync(file.Path);
        _place.Authority.Asked.Clear();

        using OpenedKeystore opened = new Completion(workplace).Open(file, PracticePlace.Password).Value;
        (await opened.CompleteAsync(wait: false, null, default)).Value.ShouldBeOfType<CompletionResult.Completed>();
        _place.Authority.Asked.ShouldNotContain(operation => operation.Equals("StartETKRegistration", StringComparison.OrdinalIgnoreCase));
        (await File.ReadAllBytesAsync(file.Path)).ShouldBe(before);
    }

    [Fact]
    public async Task A_certificate_that_is_not_ready_is_told_as_waiting_and_nothing_changes()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.NotYet = 1;
        IReadOnlyDictionary<string, byte[]> before = _place.Folder.Content();
        var waiting = (await PracticePlace.CompleteAsync(workplace)).Value.ShouldBeOfType<CompletionResult.NotYetDelivered>();
        waiting.AskAgainAt.ShouldBe(_place.Time.GetUtcNow().AddSeconds(10));
        Same(before, _place.Folder.Content());
    }

    [Fact]
    public async Task It_waits_by_asking_every_ten_seconds_and_goes_on_by_itself()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.NotYet = 3;
        var waits = new Waits(_place.Time);
        (await PracticePlace.CompleteAsync(workplace, wait: true, waits)).Value.ShouldBeOfType<CompletionResult.Completed>();
        waits.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_network_that_goes_away_while_it_waits_does_not_end_the_waiting()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.NotYet = 1;
        var waits = new Waits(_place.Time) { Then = count => _place.Authority.BeDownFor(count < 3 ? "" : null) };
        (await PracticePlace.CompleteAsync(workplace, wait: true, waits)).Value.ShouldBeOfType<CompletionResult.Completed>();
        waits.Troubles.ShouldBe(2);
    }

    [Fact]
    public async Task Cancelling_the_wait_is_safe_and_tomorrow_it_goes_on()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.NotYet = int.MaxValue;
        using var cancel = new CancellationTokenSource();
        var waits = new Waits(_place.Time) { Then = _ => cancel.Cancel() };
        await Should.ThrowAsync<OperationCanceledException>(() => PracticePlace.CompleteAsync(workplace, wait: true, waits, cancel.Token));
        _place.Authority.NotYet = 0;
        (await PracticePlace.CompleteAsync(workplace)).Value.ShouldBeOfType<CompletionResult.Completed>();
    }

    [Theory]
    [InlineData("GetCertificate")]
    [InlineData("GetCertificateInfoForAuthenticationCertificate")]
    [InlineData("StartETKRegistration")]
    [InlineData("CompleteETKRegistration")]
    [InlineData("GetEtk")]
    public async Task An_answer_lost_anywhere_is_made_up_for_by_the_next_completion(string operation)
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.LoseNextAnswerTo(operation);
        TransportRefusals.All.ShouldContain((await PracticePlace.CompleteAsync(workplace)).Refusal.Reason);
        (await PracticePlace.CompleteAsync(workplace)).Value.ShouldBeOfType<CompletionResult.Completed>();
        TheTokensKeyIsInTheKeystore();
    }

    [Fact]
    public async Task The_encryption_key_is_in_the_keystore_before_the_authority_can_make_a_token_for_it()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        string path = workplace.Folder.List().Single().Path;
        bool seen = false;
        _place.Authority.Before = operation =>
        {
            if (!operation.Equals("CompleteETKRegistration", StringComparison.OrdinalIgnoreCase))
                return;
            seen = true;
            using Keystore keystore = KeystoreFile.Read(File.ReadAllBytes(path), PracticePlace.Password).Value;
            keystore.CurrentEncryption.ShouldNotBeNull();
        };
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        seen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_often_as_it_is_tried_and_changes_nothing()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        IReadOnlyDictionary<string, byte[]> before = _place.Folder.Content();
        for (int i = 0; i < 3; i++)
            new Completion(workplace).OpenOnly("wrong" + PracticePlace.Password).Refusal.Reason.ShouldBe(KeystoreRefusals.WrongPassword);
        Same(before, _place.Folder.Content());
    }

    [Fact]
    public void With_nothing_to_complete_it_says_so()
    {
        using Workplace workplace = _place.Open();
        new Completion(workplace).OpenOnly(PracticePlace.Password).Refusal.Reason.ShouldBe(CompletingRefusals.NothingToComplete);
    }

    [Fact]
    public async Task A_renamed_keystore_is_found_by_its_content()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        File.Move(workplace.Folder.List().Single().Path, _place.Folder.File("mon certificat été.bin"));
        (await PracticePlace.CompleteAsync(workplace)).Value.ShouldBeOfType<CompletionResult.Completed>()
            .Report.TokenPath.ShouldBe(_place.Folder.File("mon certificat été.etk"));
    }

    [Fact]
    public async Task A_certificate_for_another_key_is_refused_and_the_keystore_stays()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.Delivers = _ => [PracticeAuthority.Root.Certificate];
        await RefusedAndUnchangedAsync(workplace, CompletingRefusals.CertificateForAnotherKey);
    }

    [Fact]
    public async Task A_certificate_of_an_authority_that_is_not_pinned_is_refused_and_the_keystore_stays()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        using Workplace other = _place.Open(profile: PracticePlace.Profile with { EhealthRoots = PracticePlace.Profile.EidRoots });
        await RefusedAndUnchangedAsync(other, Ehcert.Pki.Trust.TrustRefusals.NotTrusted);
    }

    [Fact]
    public async Task An_empty_delivery_is_refused_and_the_keystore_stays()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.Delivers = record => [.. Enumerable.Repeat(record.Certificate!, 9)];
        await RefusedAndUnchangedAsync(workplace, CompletingRefusals.DeliveryUnreadable);
    }

    [Fact]
    public async Task A_keystore_of_another_environment_is_recognised_by_its_issuer()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.BeDownFor("StartETKRegistration");
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeFalse();
        EnvironmentProfile production = PracticePlace.Profile with { Name = "production", Kind = EnvironmentKind.Production, EhealthRoots = PracticePlace.Profile.EidRoots };
        using Workplace other = _place.Open(profile: production);
        Refusal refusal = (await PracticePlace.CompleteAsync(other)).Refusal;
        refusal.Reason.ShouldBe(CompletingRefusals.KeystoreOfOtherEnvironment);
        refusal.Values["environment"].ShouldBe("production");
    }

    [Fact]
    public async Task A_refused_request_says_so()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.Records.Single().Status = CertificateStatus.Refused;
        (await PracticePlace.CompleteAsync(workplace)).Refusal.Reason.ShouldBe(AuthorityRefusals.CertificateRefused);
    }

    [Fact]
    public async Task A_request_that_never_arrived_says_so()
    {
        using Workplace workplace = _place.Open();
        await _place.SignedAsync(workplace);
        (await PracticePlace.CompleteAsync(workplace)).Refusal.Reason.ShouldBe(AuthorityRefusals.CertificateUnknown);
    }

    [Fact]
    public async Task A_certificate_revoked_in_the_meantime_says_so()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Authority.BeDownFor("StartETKRegistration");
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeFalse();
        _place.Authority.Records.Single().Status = CertificateStatus.Revoked;
        (await PracticePlace.CompleteAsync(workplace)).Refusal.Reason.ShouldBe(CompletingRefusals.CertificateRevoked);
    }

    [Fact]
    public async Task A_copy_without_the_tokens_key_is_told_that_another_file_has_it()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        string path = workplace.Folder.List().Single().Path;
        byte[] uncompleted = await File.ReadAllBytesAsync(path);
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        await File.WriteAllBytesAsync(path, uncompleted);
        (await PracticePlace.CompleteAsync(workplace)).Refusal.Reason.ShouldBe(CompletingRefusals.TokenOfAnotherKeystore);
    }

    [Fact]
    public async Task Two_windows_do_not_complete_the_same_keystore_at_once()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        using KeystoreLock other = KeystoreLock.Take(workplace.Folder.List().Single().Path).Value;
        (await PracticePlace.CompleteAsync(workplace)).Refusal.Reason.ShouldBe(FolderRefusals.InUse);
    }

    private static async Task RefusedAndUnchangedAsync(Workplace workplace, RefusalReason reason)
    {
        string path = workplace.Folder.List().Single().Path;
        byte[] before = await File.ReadAllBytesAsync(path);
        (await PracticePlace.CompleteAsync(workplace)).Refusal.Reason.ShouldBe(reason);
        (await File.ReadAllBytesAsync(path)).ShouldBe(before);
    }

    private void TheTokensKeyIsInTheKeystore()
    {
        using Keystore keystore = KeystoreFile.Read(
            _place.Folder.Content().Single(file => file.Key.EndsWith(".p12", StringComparison.Ordinal)).Value, PracticePlace.Password).Value;
        EncryptionToken token = EncryptionToken.Read(_place.Authority.Records.Single().Token!).Value;
        keystore.FindEncryption(Ehcert.Pki.Keys.SerialNumber.Of(token.EncryptionCertificate)).ShouldNotBeNull();
    }

    private static void Same(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after)
    {
        foreach ((string name, byte[] content) in before)
            after[name].ShouldBe(content);
        after.Keys.Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)).Order().ShouldBe(before.Keys.Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)).Order());
    }

    public void Dispose() => _place.Dispose();

    /// <summary>Lets the time pass whenever it is waited for.</summary>
    private sealed class Waits(Microsoft.Extensions.Time.Testing.FakeTimeProvider time) : IProgress<LifecycleProgress>
    {
        public int Count { get; private set; }

        public int Troubles { get; private set; }

        public Action<int> Then { get; init; } = _ => { };

        public void Report(LifecycleProgress value)
        {
            if (value.State is not StepState.Waiting)
                return;
            Count++;
            Troubles += value.Trouble is null ? 0 : 1;
            value.AskAgainAt.ShouldBe(time.GetUtcNow().AddSeconds(10));
            Then(Count);
            time.Advance(TimeSpan.FromSeconds(10));
        }
    }
}
