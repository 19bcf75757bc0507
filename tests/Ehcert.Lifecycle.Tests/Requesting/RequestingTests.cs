using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Eid.Virtual;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Tests.Practice;
using Ehcert.Pki.Keystores;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Tests.Requesting;

public sealed class RequestingTests : IDisposable
{
    private readonly PracticePlace _place = new();

    [Theory]
    [InlineData(CardKind.Applet17Rsa)]
    [InlineData(CardKind.Applet18Ec)]
    [InlineData(CardKind.Foreigner)]
    public async Task A_request_is_signed_saved_and_sent_with_each_kind_of_card(CardKind kind)
    {
        using var place = new PracticePlace(kind);
        using Workplace workplace = place.Open();
        SentRequest sent = await place.SentAsync(workplace);

        sent.ValidatedAutomatically.ShouldBe(true);
        sent.AlreadyReceived.ShouldBeFalse();
        PracticeRecord record = place.Authority.Records.ShouldHaveSingleItem();
        record.Csr.PublicKeyIdentifier.ShouldBe(sent.Reference);
        record.Subject.WireForm.ShouldBe("CN=SSIN\\=85073099734,OU=eHealth-platform Belgium,OU=ZOE DE VROE,OU=SSIN\\=85073099734,O=Federal Government,C=BE");
    }

    [Fact]
    public async Task One_pin_is_asked_to_identify_and_one_to_sign()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        _place.Pin.Asked.Select(request => request.Purpose).ShouldBe([PinPurpose.Authentication, PinPurpose.Signature]);
    }

    [Fact]
    public async Task Keystore_and_request_are_on_disk_before_anything_is_sent_and_the_keystore_is_never_sent()
    {
        using Workplace workplace = _place.Open();
        RequestOnDisk request = await _place.SignedAsync(workplace);
        byte[] keystore = await File.ReadAllBytesAsync(request.KeystorePath!);
        byte[] asSigned = await File.ReadAllBytesAsync(request.File.Path);
        _place.Authority.Records.ShouldBeEmpty();

        _place.Authority.Before = _ => _place.Folder.Content().Count.ShouldBe(2);
        (await request.SendAsync(null, default)).Succeeded.ShouldBeTrue();
        KeystoreFile.Read(keystore, PracticePlace.Password).Value.State.ShouldBe(KeystoreState.Placeholder);
        SignedCertificateRequest.Parse(asSigned).Value.Bytes.ToArray().ShouldBe(asSigned);
    }

    [Fact]
    public async Task Files_are_named_by_holder_and_time_and_belong_to_their_owner_only()
    {
        using Workplace workplace = _place.Open();
        RequestOnDisk request = await _place.SignedAsync(workplace);
        string stem = $"SSIN=85073099734 {_place.Time.GetLocalNow():yyyyMMdd-HHmmss}";
        _place.Folder.Content().Keys.Order(StringComparer.Ordinal).ShouldBe([stem + ".ehcsr", stem + ".p12"]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(request.KeystorePath!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Two_requests_in_the_same_second_get_two_names()
    {
        using Workplace workplace = _place.Open();
        await _place.SignedAsync(workplace);
        await _place.SignedAsync(workplace);
        _place.Folder.Content().Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_wrong_or_cancelled_pin_for_the_signature_changes_nothing_on_disk_and_may_be_tried_again()
    {
        using Workplace workplace = _place.Open();
        ReadyToSign ready = await _place.ReadyAsync(workplace);
        _place.Pin.Digits = "9999";
        EidRefusals.IsPinWrong((await ready.SignAndSaveAsync(_place.Pin, null, default)).Refusal).ShouldBeTrue();
        _place.Pin.Digits = null;
        (await ready.SignAndSaveAsync(_place.Pin, null, default)).Refusal.Reason.ShouldBe(EidRefusals.PinCancelled);
        _place.Folder.Content().ShouldBeEmpty();

        _place.Pin.Digits = _place.Person.Pin;
        (await ready.SignAndSaveAsync(_place.Pin, null, default)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Another_card_in_the_reader_is_named_and_refused_before_its_pin_is_asked()
    {
        using Workplace workplace = _place.Open();
        ReadyToSign ready = await _place.ReadyAsync(workplace);
        int asked = _place.Pin.Asked.Count;
        _place.Readers.Remove(PracticePlace.Reader);
        _place.Readers.Insert(PracticePlace.Reader, PracticePlace.AnotherCard());

        Refusal refusal = (await ready.SignAndSaveAsync(_place.Pin, null, default)).Refusal;
        refusal.Reason.ShouldBe(EidRefusals.AnotherCard);
        refusal.Values["expected"].ShouldBe("Zoé De Vröe");
        _place.Pin.Asked.Count.ShouldBe(asked);
        _place.Folder.Content().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_pulled_and_put_back_between_steps_costs_nothing()
    {
        using Workplace workplace = _place.Open();
        ReadyToSign ready = await _place.ReadyAsync(workplace);
        _place.Readers.Detach(PracticePlace.Reader);
        (await ready.SignAndSaveAsync(_place.Pin, null, default)).Refusal.Reason.ShouldBe(EidRefusals.NoReader);
        _place.Readers.Attach("Another reader");
        _place.Readers.Insert("Another reader", _place.Card);
        (await ready.SignAndSaveAsync(_place.Pin, null, default)).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData(CardKind.WithoutSignatureCertificate)]
    [InlineData(CardKind.AuthenticationOnly)]
    [InlineData(CardKind.KidsWithoutCertificates)]
    public async Task A_card_that_cannot_sign_is_refused_when_it_is_read_and_no_pin_is_asked(CardKind kind)
    {
        using var place = new PracticePlace(kind);
        using Workplace workplace = place.Open();
        (await new NewRequest(workplace).ReadCardAsync(null, null, default)).Succeeded.ShouldBeFalse();
        place.Pin.Asked.ShouldBeEmpty();
        place.Authority.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_authority_out_of_reach_is_told_before_the_pin_is_asked()
    {
        using Workplace workplace = _place.Open();
        CardRead card = (await new NewRequest(workplace).ReadCardAsync(null, null, default)).Value;
        _place.Authority.BeDownFor("");
        Refusal refusal = (await card.AskQualitiesAsync(_place.Pin, null, default)).Refusal;
        TransportRefusals.All.ShouldContain(refusal.Reason);
        _place.Pin.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_quality_no_personal_certificate_is_offered()
    {
        _place.Authority.HasQuality = false;
        using Workplace workplace = _place.Open();
        (await KnownAsync(workplace)).ForMe().Refusal.Reason.ShouldBe(RequestingRefusals.NoQuality);
    }

    [Fact]
    public async Task A_pending_request_is_shown_instead_of_making_a_second_one()
    {
        using Workplace workplace = _place.Open();
        SentRequest sent = await _place.SentAsync(workplace);
        Refusal refusal = (await KnownAsync(workplace)).ForMe().Refusal;
        refusal.Reason.ShouldBe(RequestingRefusals.RequestPending);
        refusal.Values["reference"].ShouldBe(sent.Reference.Hex);
    }

    [Fact]
    public async Task An_active_certificate_is_refused_outside_its_replacement_period_and_replaced_inside()
    {
        using Workplace workplace = _place.Open();
        await _place.SentAsync(workplace);
        (await PracticePlace.CompleteAsync(workplace)).Succeeded.ShouldBeTrue();
        (await KnownAsync(workplace)).ForMe().Refusal.Reason.ShouldBe(RequestingRefusals.CertificateActive);

        _place.Authority.Records.Single().Replaceable = true;
        (await KnownAsync(workplace)).ForMe().Value.Replaces.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_organisation_of_the_registers_needs_no_name_and_takes_an_application_id()
    {
        Identifier pharmacy = Identifier.Parse(IdentifierType.NihiiPharmacy, "71032209").Value;
        _place.Authority.Organisations.Add(new Organization(new LocalizedText([new LocalizedValue("fr", "Pharmacie de l'Étoile")]), TypedId.From(pharmacy)));
        using Workplace workplace = _place.Open();
        QualitiesKnown known = await KnownAsync(workplace);
        OrganisationChosen chosen = (await known.ForOrganisationAsync(pharmacy, null, default)).Value;
        chosen.ValidatedByHand.ShouldBeFalse();

        IdentityChosen identity = chosen.WithApplicationId("lab_2-b").Value;
        identity.ApplicationId!.Value.ShouldBe("LAB_2-B");
        identity.Name.Value.ShouldBe("PHARMACIE DE L'ETOILE");
        identity.AvailableUsage.ShouldBe([BaseService.TimeStamping, BaseService.Coding]);
        ContractReady contract = (await identity.WithContact(PracticePlace.Contact, BaseService.Coding).Value.PrepareContractAsync(null, default)).Value;
        contract.Subject.CommonName.ShouldBe("NIHII-PHARMACY=71032209, LAB_2-B");
        RequestOnDisk request = (await contract.Show(Language.German).Accept().ChoosePassword(PracticePlace.Password, PracticePlace.Password).Value
            .SignAndSaveAsync(_place.Pin, null, default)).Value;
        Path.GetFileName(request.KeystorePath!).ShouldStartWith("NIHII-PHARMACY=71032209,LAB_2-B ");
        request.File.Signed.Request.BaseServiceUsage.ShouldBe(["codage"]);
    }

    [Theory]
    [InlineData("Zuid é")]
    [InlineData("ABCDEFGHIJABCDEFGHIJABCDEFGHIJ1")]
    [InlineData("a=b")]
    public async Task A_malformed_application_id_is_refused_beside_its_field(string typed)
    {
        using Workplace workplace = _place.Open();
        OrganisationChosen chosen = (await (await KnownAsync(workplace)).ForOrganisationAsync(Identifier.Parse(IdentifierType.Cbe, "0566988259").Value, "Zuid", default)).Value;
        chosen.WithApplicationId(typed).Refusal.Field.ShouldBe("applicationId");
    }

    [Fact]
    public async Task An_organisation_unknown_to_the_registers_needs_a_name_and_is_validated_by_hand()
    {
        using Workplace workplace = _place.Open();
        QualitiesKnown known = await KnownAsync(workplace);
        Identifier organisation = Identifier.Parse(IdentifierType.Cbe, "0566988259").Value;
        (await known.ForOrganisationAsync(organisation, " ", default)).Refusal.Reason.ShouldBe(RequestingRefusals.OrganisationNameNeeded);
        OrganisationChosen chosen = (await known.ForOrganisationAsync(organisation, "Ziekenhuis Zuid", default)).Value;
        chosen.ValidatedByHand.ShouldBeTrue();
        chosen.WithApplicationId("").Value.ValidatedByHand.ShouldBeTrue();
    }

    [Fact]
    public async Task A_persons_number_is_no_organisation()
    {
        using Workplace workplace = _place.Open();
        (await (await KnownAsync(workplace)).ForOrganisationAsync(Identifier.Of(_place.Person.NationalNumber), "x", default)).Refusal.Reason
            .ShouldBe(RequestingRefusals.NotAnOrganisation);
    }

    [Fact]
    public async Task A_usage_that_does_not_exist_for_the_holder_is_refused()
    {
        using Workplace workplace = _place.Open();
        (await KnownAsync(workplace)).ForMe().Value.WithContact(PracticePlace.Contact, BaseService.TimeStamping).Refusal.Reason
            .ShouldBe(RequestingRefusals.UsageNotAvailable);
    }

    [Fact]
    public async Task The_contract_is_shown_in_a_language_it_exists_in()
    {
        using Workplace workplace = _place.Open();
        ContractReady contract = (await (await KnownAsync(workplace)).ForMe().Value.WithContact(PracticePlace.Contact).Value.PrepareContractAsync(null, default)).Value;
        contract.Languages.ShouldBe([Language.French, Language.Dutch]);
        contract.Show(Language.Dutch).Html.ShouldContain("Voor");
        contract.Show(Language.German).Language.ShouldBe(Language.French);
    }

    [Theory]
    [InlineData("short1", "short1")]
    [InlineData("Pässwörd1", "Pässwörd1")]
    [InlineData("abcdefgh", "abcdefgh")]
    [InlineData("Zolw123!@#", "Zolw123!@")]
    public async Task A_password_that_fails_a_check_is_refused_before_the_signature(string password, string confirmation)
    {
        using Workplace workplace = _place.Open();
        ContractReady contract = (await (await KnownAsync(workplace)).ForMe().Value.WithContact(PracticePlace.Contact).Value.PrepareContractAsync(null, default)).Value;
        contract.Show(Language.French).Accept().ChoosePassword(password, confirmation).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_before_the_pin_is_asked()
    {
        using Workplace workplace = _place.Open();
        ReadyToSign ready = await _place.ReadyAsync(workplace);
        int asked = _place.Pin.Asked.Count;
        await File.WriteAllTextAsync(_place.Folder.Path, "a file stands where the folder should be");
        (await ready.SignAndSaveAsync(_place.Pin, null, default)).Refusal.Reason.ShouldBe(FolderRefusals.NotWritable);
        _place.Pin.Asked.Count.ShouldBe(asked);
        File.Delete(_place.Folder.Path);
    }

    [Fact]
    public async Task A_disk_that_is_full_at_any_deed_leaves_the_folder_as_it_was_and_sends_nothing()
    {
        using Workplace sound = _place.Open();
        for (int at = 3; ; at++)
        {
            using Workplace workplace = _place.Open(Folders.BreakingDisk.IsFullAt(at));
            ReadyToSign ready = await _place.ReadyAsync(workplace);
            Outcome<RequestOnDisk> outcome = await ready.SignAndSaveAsync(_place.Pin, null, default);
            if (outcome.Succeeded)
            {
                at.ShouldBeGreaterThan(10);
                break;
            }

            outcome.Refusal.Reason.ShouldBe(FolderRefusals.DiskFull);
            _place.Folder.Content().ShouldBeEmpty($"deed {at}");
        }
    }

    private async Task<QualitiesKnown> KnownAsync(Workplace workplace) =>
        (await (await new NewRequest(workplace).ReadCardAsync(null, null, default)).Value.AskQualitiesAsync(_place.Pin, null, default)).Value;

    public void Dispose() => _place.Dispose();
}
