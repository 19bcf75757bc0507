using Ehcert.Domain;
using Ehcert.Lifecycle.Completing;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Listing;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Lifecycle.Tests.Practice;
using Ehcert.Pki.Keystores;
using Ehcert.Protocol;

namespace Ehcert.Lifecycle.Tests.Listing;

public sealed class ListingTests : IDisposable
{
    private readonly PracticePlace _place = new();

    [Fact]
    public async Task A_file_on_disk_tells_whose_it_is_and_what_to_do_next_without_password_or_card()
    {
        using Workplace workplace = _place.Open();
        SentRequest sent = await _place.SentAsync(workplace);
        CertificateSummary before = new CertificateList(workplace).OnDisk().ShouldHaveSingleItem();
        before.Holder.ShouldBe(Identifier.Of(_place.Person.NationalNumber));
        before.Name.ShouldBe("ZOE DE VROE");
        before.Key.ShouldBe(sent.Reference);
        before.NextStep.ShouldBe(NextStep.Complete);

        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        CertificateSummary after = new CertificateList(workplace).OnDisk().ShouldHaveSingleItem();
        after.Key.ShouldBe(sent.Reference);
        after.NotAfter.ShouldNotBeNull();
        after.DaysLeft!.Value.ShouldBeInRange(1000, 1100);
        after.NextStep.ShouldBe(NextStep.Nothing);
    }

    [Fact]
    public async Task With_the_card_the_authoritys_word_and_the_file_become_one_line()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        CertificateSummary waiting = (await ListAsync(workplace)).ShouldHaveSingleItem();
        waiting.Status.ShouldBe(CertificateStatus.InProgress);
        waiting.NextStep.ShouldBe(NextStep.Wait);
        waiting.Files.Count.ShouldBe(1);

        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        CertificateSummary done = (await ListAsync(workplace)).ShouldHaveSingleItem();
        done.Status.ShouldBe(CertificateStatus.ValidActive);
        done.TokenStatus.ShouldBe(TokenStatus.ValidActive);
        done.NextStep.ShouldBe(NextStep.Nothing);
    }

    [Fact]
    public async Task A_certificate_whose_file_is_elsewhere_says_so()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        Directory.Delete(_place.Folder.Path, recursive: true);
        (await ListAsync(workplace)).ShouldHaveSingleItem().NextStep.ShouldBe(NextStep.FindKeystore);
    }

    [Fact]
    public async Task Another_persons_files_are_not_shown_to_the_holder_of_the_card()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Readers.Remove(PracticePlace.Reader);
        _place.Readers.Insert(PracticePlace.Reader, PracticePlace.AnotherCard());
        (await ListAsync(workplace)).ShouldAllBe(one => one.Status != null);
    }

    [Fact]
    public async Task Files_that_are_no_keystores_are_left_alone()
    {
        Directory.CreateDirectory(_place.Folder.Path);
        await File.WriteAllTextAsync(_place.Folder.File("SSIN=85073099734 20260101-101500.p12"), "%PDF-1.7");
        await File.WriteAllBytesAsync(_place.Folder.File("empty.p12"), []);
        await File.WriteAllBytesAsync(_place.Folder.File("huge.p12"), new byte[KeystoreFolder.MostBytes + 1]);
        using Workplace workplace = _place.Open();
        new CertificateList(workplace).OnDisk().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_keystore_is_shown_in_full_with_the_authoritys_word()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        (await ShowAsync(workplace)).ShouldBeOfType<ShownCertificate.Uncompleted>();
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();

        ShownCertificate.Known known = (await ShowAsync(workplace)).ShouldBeOfType<ShownCertificate.Known>();
        known.Trouble.ShouldBeNull();
        known.Report.Status.ShouldBe(CertificateStatus.ValidActive);
        known.Report.Fingerprint.ShouldBe(_place.Authority.Records.Single().Certificate!.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256));

        _place.Authority.BeDownFor("");
        TransportRefusals.All.ShouldContain((await ShowAsync(workplace)).ShouldBeOfType<ShownCertificate.Known>().Trouble!.Reason);
    }

    [Fact]
    public async Task A_keystore_of_another_environment_is_shown_with_that_remark_and_its_authority_is_not_asked()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        using Workplace other = _place.Open(profile: PracticePlace.Profile with { EhealthRoots = PracticePlace.Profile.EidRoots });
        _place.Authority.Asked.Clear();
        (await ShowAsync(other)).ShouldBeOfType<ShownCertificate.Known>().Trouble!.Reason.ShouldBe(CompletingRefusals.KeystoreOfOtherEnvironment);
        _place.Authority.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_shows_nothing()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        (await new CertificateDetails(workplace).ShowAsync(workplace.Folder.List().Single(), "wrong" + PracticePlace.Password, offline: true, default))
            .Refusal.Reason.ShouldBe(KeystoreRefusals.WrongPassword);
    }

    private static async Task<ShownCertificate> ShowAsync(Workplace workplace) =>
        (await new CertificateDetails(workplace).ShowAsync(workplace.Folder.List().Single(), PracticePlace.Password, offline: false, default)).Value;

    private async Task<IReadOnlyList<CertificateSummary>> ListAsync(Workplace workplace) =>
        (await new CertificateList(workplace).WithCardAsync(null, _place.Pin, default)).Value;

    public void Dispose() => _place.Dispose();
}
