using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Work;
using Ehcert.Authority.World;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Requesting;

/// <summary>Each check has a test that breaks exactly it.</summary>
public sealed class GenerateCertificateTests : IAsyncLifetime
{
    private AuthorityInTest _authority = null!;

    public async ValueTask InitializeAsync() => _authority = await AuthorityInTest.StartAsync();

    public ValueTask DisposeAsync() => _authority.DisposeAsync();

    [Fact]
    public async Task A_right_request_is_recorded_with_everything_that_follows_from_it()
    {
        var applicant = new Applicant(_authority, People.Doctor);

        var answer = await applicant.AskCertificate();

        answer.IsSuccess.ShouldBeTrue(answer.Body);
        answer.Value("AutomaticallyValidated").ShouldBe("true");
        answer.First("ReplacesCertificate").ShouldBeNull();
        var record = (await _authority.Rows<CertificateRecord>()).ShouldHaveSingleItem();
        record.PublicKeyIdentifier.ShouldBe(answer.Value("PublicKeyIdentifier"));
        record.Status.ShouldBe(CertificateStatus.InProgress);
        record.Language.ShouldBe(Language.Dutch);
        (await _authority.Rows<OutboxRow>()).Select(row => row.Kind).ShouldBe(["issue", "mail"], ignoreOrder: true);
        (await _authority.Rows<AuditRow>()).ShouldContain(row => row.Kind == "certificate.requested" && row.About == record.PublicKeyIdentifier);
        (await _authority.Rows<SignedRequestRecord>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_card_with_EC_keys_signs_as_well()
    {
        var answer = await new Applicant(_authority, People.Midwife).AskCertificate();

        answer.IsSuccess.ShouldBeTrue(answer.Body);
    }

    [Fact]
    public async Task The_name_comes_back_with_other_escapes_as_the_Java_client_writes_it()
    {
        var applicant = Applicant.ForPractice(_authority, People.Manager, "DEMO-1");
        await applicant.AskContract();
        string javas = applicant.DistinguishedName.Replace(@"CBE\=", "CBE=", StringComparison.Ordinal).Replace(",OU", ", OU", StringComparison.Ordinal);

        var answer = await Send(applicant, applicant.Request(dn: javas, csr: applicant.SigningRequest()));

        answer.IsSuccess.ShouldBeTrue(answer.Body);
    }

    [Fact]
    public async Task The_very_same_request_sent_again_gets_the_same_answer()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        string signed = await applicant.Sign(applicant.Request());
        var first = await _authority.CertRa.SendAsync(signed);

        _authority.Time.Advance(TimeSpan.FromDays(3));
        var again = await _authority.CertRa.SendAsync(signed);

        again.IsSuccess.ShouldBeTrue(again.Body);
        again.Value("PublicKeyIdentifier").ShouldBe(first.Value("PublicKeyIdentifier"));
        again.Value("AutomaticallyValidated").ShouldBe(first.Value("AutomaticallyValidated"));
        (await _authority.Rows<CertificateRecord>()).Length.ShouldBe(1);
        (await _authority.Rows<OutboxRow>()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Two_copies_that_arrive_together_make_one_certificate()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        string signed = await applicant.Sign(applicant.Request());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _authority.CertRa.SendAsync(signed)));

        answers.ShouldAllBe(answer => answer.IsSuccess);
        (await _authority.Rows<CertificateRecord>()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_signed_while_the_network_was_down_is_accepted_later()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        string signed = await applicant.Sign(applicant.Request());

        _authority.Time.Advance(TimeSpan.FromDays(2));

        (await _authority.CertRa.SendAsync(signed)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task An_unsigned_request_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();

        // The schema asks for the signature, so an unsigned request is not even one.
        var answer = await _authority.CertRa.SendAsync(applicant.Request());

        answer.HttpStatus.ShouldBe(500);
        await NothingIsRecorded();
    }

    [Fact]
    public async Task A_byte_changed_after_signing_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        string signed = await applicant.Sign(applicant.Request());

        await IsRefused(_authority.CertRa.SendAsync(signed.Replace("testine@", "mallory@", StringComparison.Ordinal)), "SIGNATURE_INVALID", inTheAudit: "XML_SIGNATURE_CONTENT_CHANGED");
    }

    [Fact]
    public async Task The_authentication_key_of_the_card_is_the_wrong_key()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();

        await IsRefused(Send(applicant, applicant.Request(), CardKey.Authentication), "WRONG_SIGNATURE_KEY");
    }

    [Fact]
    public async Task A_card_of_another_PKI_is_not_trusted()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        using var foreign = Ehcert.Eid.Virtual.VirtualEidPki.Create(new Uri("http://127.0.0.1:1/"), Ehcert.Eid.Virtual.VirtualKeys.Recycled, _authority.Time);
        var signer = await CardSigner.OpenAsync(foreign.IssueCard(People.Doctor), CardKey.Signature, _authority.Time);

        await IsRefused(_authority.CertRa.SignAndSendAsync(applicant.Request(), signer), "SIGNATURE_CERTIFICATE_NOT_TRUSTED");
    }

    [Fact]
    public async Task A_revoked_card_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        _authority.Eid.Pki.Revoke(_authority.CardOf(People.Doctor).SignatureCertificate!);

        await IsRefused(Send(applicant, applicant.Request()), "SIGNATURE_CERTIFICATE_REVOKED");
    }

    [Fact]
    public async Task A_card_whose_state_cannot_be_checked_is_refused_for_now_and_the_same_request_succeeds_later()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        string signed = await applicant.Sign(applicant.Request());
        _authority.Eid.Answers = false;

        await IsRefused(_authority.CertRa.SendAsync(signed), "SIGNATURE_CERTIFICATE_UNCHECKABLE");

        _authority.Eid.Answers = true;
        (await _authority.CertRa.SendAsync(signed)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task An_eHealth_style_key_that_is_not_a_card_is_not_trusted()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        using var key = RSA.Create(2048);
        using var self = new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(_authority.Time.GetUtcNow().AddDays(-1), _authority.Time.GetUtcNow().AddYears(1));

        await IsRefused(
            _authority.CertRa.SignAndSendAsync(applicant.Request(), new Ehcert.Pki.XmlSignatures.SoftwareIdentity(key, [self])),
            "SIGNATURE_CERTIFICATE_NOT_TRUSTED");
    }

    [Fact]
    public async Task A_request_from_the_future_is_not_fresh()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();

        await IsRefused(Send(applicant, applicant.Request(at: _authority.Time.GetUtcNow().AddMinutes(6))), "REQUEST_NOT_FRESH");
    }

    [Fact]
    public async Task A_request_older_than_any_contract_is_not_fresh()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();

        await IsRefused(Send(applicant, applicant.Request(at: _authority.Time.GetUtcNow().AddDays(-31))), "REQUEST_NOT_FRESH");
    }

    [Fact]
    public async Task Another_request_under_the_same_id_is_a_replay()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        string request = applicant.Request();
        await _authority.CertRa.SendAsync(await applicant.Sign(request));
        string id = XElement.Parse(request).Attribute("Id")!.Value;
        string other = applicant.Request(at: _authority.Time.GetUtcNow().AddSeconds(1));

        var answer = await Send(applicant, other.Replace(XElement.Parse(other).Attribute("Id")!.Value, id, StringComparison.Ordinal));

        answer.Code.ShouldBe("REQUEST_REPLAYED");
    }

    [Fact]
    public async Task Somebody_elses_card_is_not_the_signer_of_the_contract()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();

        await IsRefused(_authority.CertRa.SignAndSendAsync(applicant.Request(), await _authority.Signer(People.Manager)), "SIGNER_MISMATCH");
    }

    [Fact]
    public async Task A_contract_with_another_name_than_the_cards_is_refused()
    {
        var renamed = People.Doctor with { Surname = "Anders" };
        var applicant = new Applicant(_authority, renamed);
        await applicant.AskContract();

        await IsRefused(_authority.CertRa.SignAndSendAsync(applicant.Request(), await _authority.Signer(People.Doctor)), "SIGNER_MISMATCH");
    }

    [Fact]
    public async Task Another_signer_written_in_the_contract_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();

        await IsRefused(Send(applicant, applicant.Request(signer: Wire.Actor(People.Manager))), "SIGNER_MISMATCH");
    }

    [Fact]
    public async Task A_contract_text_that_was_altered_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        var text = applicant.Text;
        text.Elements().Last().Value = text.Elements().Last().Value.Replace("36 months", "99 months", StringComparison.Ordinal);

        await IsRefused(Send(applicant, applicant.Request(text: text)), "CONTRACT_MISMATCH");
    }

    [Fact]
    public async Task A_contract_that_was_never_made_is_unknown()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        var text = applicant.Text;
        foreach (var value in text.Elements())
            value.Value = "<!DOCTYPE html><html></html>";

        await IsRefused(Send(applicant, applicant.Request(text: text)), "CONTRACT_UNKNOWN");
    }

    [Fact]
    public async Task A_contract_without_one_of_its_languages_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        var text = applicant.Text;
        text.Elements().Last().Remove();

        await IsRefused(Send(applicant, applicant.Request(text: text)), "CONTRACT_MISMATCH");
    }

    [Fact]
    public async Task Another_name_in_the_contract_is_refused()
    {
        var applicant = Applicant.ForPractice(_authority, People.Manager, "DEMO-1");
        await applicant.AskContract();
        string other = applicant.DistinguishedName.Replace("DEMO-1", "DEMO-2", StringComparison.Ordinal);

        await IsRefused(Send(applicant, applicant.Request(dn: other)), "CONTRACT_MISMATCH");
    }

    [Fact]
    public async Task Other_contact_data_than_the_contracts_are_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        string other = Wire.Contact.Replace("testine@", "mallory@", StringComparison.Ordinal);

        await IsRefused(Send(applicant, applicant.Request(contact: other)), "CONTACT_DATA_CHANGED");
    }

    [Fact]
    public async Task Contact_data_of_the_wrong_form_are_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        string other = Wire.Contact.Replace("testine@", "testine", StringComparison.Ordinal);

        await IsRefused(Send(applicant, applicant.Request(contact: other)), "INVALID_CONTACT_DATA");
    }

    [Fact]
    public async Task A_contract_is_good_for_one_request()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        (await applicant.AskCertificate()).IsSuccess.ShouldBeTrue();
        using var otherKey = AuthenticationKey.Create();
        byte[] csr = CertificateSigningRequest.Create(CertificateSubject.Parse(applicant.DistinguishedName).Value, otherKey);

        var answer = await Send(applicant, applicant.Request(csr: csr));

        answer.Code.ShouldBe("CONTRACT_ALREADY_USED");
    }

    [Fact]
    public async Task A_contract_of_last_month_is_too_old()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        _authority.Time.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));

        await IsRefused(Send(applicant, applicant.Request()), "CONTRACT_EXPIRED");
    }

    [Fact]
    public async Task A_signing_request_that_is_none_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();

        await IsRefused(Send(applicant, applicant.Request(csr: [1, 2, 3])), "CSR_INVALID");
    }

    [Fact]
    public async Task A_signing_request_that_does_not_prove_possession_of_its_key_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        byte[] csr = applicant.SigningRequest();
        csr[^1] ^= 1;

        await IsRefused(Send(applicant, applicant.Request(csr: csr)), "CSR_INVALID");
    }

    [Fact]
    public async Task A_short_key_is_too_weak()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        using var key = RSA.Create(1024);
        byte[] csr = new CertificateRequest(
            CertificateSubject.Parse(applicant.DistinguishedName).Value.ToX500(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequest();

        await IsRefused(Send(applicant, applicant.Request(csr: csr)), "KEY_TOO_WEAK");
    }

    [Fact]
    public async Task A_signing_request_for_another_subject_is_refused()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();
        byte[] csr = applicant.SigningRequest(applicant.DistinguishedName.Replace("VOORBEELD", "ANDERS", StringComparison.Ordinal));

        await IsRefused(Send(applicant, applicant.Request(csr: csr)), "CSR_DN_MISMATCH");
    }

    [Fact]
    public async Task A_key_is_good_for_one_certificate()
    {
        var first = new Applicant(_authority, People.Doctor);
        (await first.AskCertificate()).IsSuccess.ShouldBeTrue();
        var second = new Applicant(_authority, People.Midwife) { Key = first.Key };
        await second.AskContract();

        (await Send(second, second.Request())).Code.ShouldBe("KEY_ALREADY_USED");
    }

    [Fact]
    public async Task Whoever_has_no_mandate_may_not_ask_for_an_organisation()
    {
        var applicant = Applicant.ForPractice(_authority, People.Doctor);
        await applicant.AskContract();

        await IsRefused(Send(applicant, applicant.Request()), "NOT_AUTHORIZED");
    }

    [Fact]
    public async Task A_mandate_that_ended_yesterday_is_none()
    {
        _authority.WriteRegister("mandates.csv", "ssin,type,id,capacity,validFrom,validUntil\n71010199783,CBE,0999999922,MANAGER,2020-01-01,2026-03-01\n");
        await _authority.RestartAsync();
        var applicant = Applicant.ForPractice(_authority, People.Manager);
        await applicant.AskContract();

        await IsRefused(Send(applicant, applicant.Request()), "NOT_AUTHORIZED");
    }

    [Theory]
    [InlineData("0999999823")]
    [InlineData("1000003682")]
    public async Task An_organisation_whose_mandates_cannot_be_looked_up_waits_for_an_operator(string cbe)
    {
        var applicant = new Applicant(_authority, People.Manager) { Owner = Wire.Actor("CBE", cbe, "Sans Mandat", "Jan") };

        var answer = await applicant.AskCertificate();

        answer.Value("AutomaticallyValidated").ShouldBe("false");
        var record = (await _authority.Rows<CertificateRecord>()).ShouldHaveSingleItem();
        record.Validation.ShouldBe(ValidationState.WaitingForOperator);
        (await _authority.Rows<OutboxRow>()).Select(row => row.Kind).ShouldBe(["mail"]);
    }

    [Fact]
    public async Task A_person_without_a_known_quality_waits_for_an_operator()
    {
        (await new Applicant(_authority, People.Stranger).AskCertificate()).Value("AutomaticallyValidated").ShouldBe("false");
    }

    [Theory]
    [InlineData("codage", true)]
    [InlineData("tsa", true)]
    [InlineData("TSA", false)]
    [InlineData("invented", false)]
    public async Task An_organisation_may_use_the_base_services_of_its_kind(string service, bool allowed)
    {
        var applicant = Applicant.ForPractice(_authority, People.Manager);
        await applicant.AskContract();

        var answer = await Send(applicant, applicant.Request(services: [service]));

        if (allowed)
            answer.IsSuccess.ShouldBeTrue(answer.Body);
        else
            answer.Code.ShouldBe("BASE_SERVICE_NOT_ALLOWED");
    }

    [Fact]
    public async Task A_person_uses_no_base_services()
    {
        var applicant = new Applicant(_authority, People.Doctor);
        await applicant.AskContract();

        await IsRefused(Send(applicant, applicant.Request(services: ["tsa"])), "BASE_SERVICE_NOT_ALLOWED");
    }

    [Fact]
    public async Task A_second_request_while_the_first_is_pending_is_refused_and_names_the_first()
    {
        var first = new Applicant(_authority, People.Doctor);
        var second = new Applicant(_authority, People.Doctor);
        await second.AskContract();
        var pending = await first.AskCertificate();

        var answer = await Send(second, second.Request());

        answer.Code.ShouldBe("REQUEST_ALREADY_PENDING");
        answer.Parameter("reference").ShouldBe(pending.Value("PublicKeyIdentifier"));
        (await new Applicant(_authority, People.Doctor).AskContract()).Code.ShouldBe("REQUEST_ALREADY_PENDING");
    }

    [Fact]
    public async Task Another_application_id_of_the_same_organisation_is_another_certificate()
    {
        (await Applicant.ForPractice(_authority, People.Manager).AskCertificate()).IsSuccess.ShouldBeTrue();
        (await Applicant.ForPractice(_authority, People.Manager, "LAB_2-B").AskCertificate()).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task An_active_certificate_is_in_the_way_until_its_replacement_period_and_is_then_replaced()
    {
        var first = new Applicant(_authority, People.Doctor);
        string old = (await first.AskCertificate()).Value("PublicKeyIdentifier");
        await Issue(old, _authority.Time.GetUtcNow().AddDays(200));

        var tooEarly = await new Applicant(_authority, People.Doctor).AskContract();
        tooEarly.Code.ShouldBe("CERTIFICATE_ALREADY_ACTIVE");

        // 90 days before the end, to the second: the first moment that is early enough.
        _authority.Time.Advance(TimeSpan.FromDays(110) - TimeSpan.FromSeconds(1));
        (await new Applicant(_authority, People.Doctor).AskContract()).Code.ShouldBe("CERTIFICATE_ALREADY_ACTIVE");
        _authority.Time.Advance(TimeSpan.FromSeconds(1));
        var renewal = await new Applicant(_authority, People.Doctor).AskCertificate();
        renewal.Value("ReplacesCertificate").ShouldBe(old);
    }

    [Fact]
    public async Task An_expired_certificate_is_not_in_the_way_and_is_not_replaced()
    {
        string old = (await new Applicant(_authority, People.Doctor).AskCertificate()).Value("PublicKeyIdentifier");
        await Issue(old, _authority.Time.GetUtcNow().AddDays(10));
        _authority.Time.Advance(TimeSpan.FromDays(10) + TimeSpan.FromSeconds(1));

        (await new Applicant(_authority, People.Doctor).AskCertificate()).First("ReplacesCertificate").ShouldBeNull();
    }

    [Fact]
    public async Task The_chosen_language_wins_over_the_registers()
    {
        await new Applicant(_authority, People.Doctor).AskCertificate(language: "en-GB,fr;q=0.5");

        (await _authority.Rows<CertificateRecord>()).ShouldHaveSingleItem().Language.ShouldBe(Language.English);
    }

    [Fact]
    public async Task Whoever_the_registers_do_not_know_is_written_to_in_French()
    {
        await new Applicant(_authority, People.Stranger).AskCertificate();

        (await _authority.Rows<CertificateRecord>()).ShouldHaveSingleItem().Language.ShouldBe(Language.French);
    }

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        await new Applicant(_authority, People.Doctor).AskCertificate();
        await Applicant.ForPractice(_authority, People.Doctor).AskContract();

        string log = string.Join('\n', _authority.Log);
        log.ShouldContain("generateCertificate");
        foreach (string secret in new[] { "85073099833", "85.07.30", "Voorbeeld", "VOORBEELD", "testine@", "000 00 01" })
            log.ShouldNotContain(secret);
    }

    private async Task<SoapAnswer> Send(Applicant applicant, string request, CardKey key = CardKey.Signature) =>
        await _authority.CertRa.SendAsync(await applicant.Sign(request, key));

    private async Task IsRefused(Task<SoapAnswer> asked, string code, string? inTheAudit = null)
    {
        var answer = await asked;
        answer.HttpStatus.ShouldBe(200, answer.Body);
        answer.Codes.ShouldBe([code], answer.Body);
        answer.All("EteeStatusDetail").Count().ShouldBe(1);
        await NothingIsRecorded();
        (await _authority.Rows<AuditRow>()).ShouldContain(row => row.Kind == "request.refused" && row.Details.Contains(inTheAudit ?? code));
    }

    private async Task NothingIsRecorded()
    {
        (await _authority.Rows<CertificateRecord>()).ShouldBeEmpty();
        (await _authority.Rows<SignedRequestRecord>()).ShouldBeEmpty();
        (await _authority.Rows<OutboxRow>()).ShouldBeEmpty();
        (await _authority.Rows<ContractRecord>()).ShouldAllBe(contract => contract.UsedAt == null);
    }

    private async Task Issue(string key, DateTimeOffset until)
    {
        await using var db = _authority.OpenDb();
        var record = await db.Set<CertificateRecord>().SingleAsync(record => record.PublicKeyIdentifier == key);
        record.Issued([1], Guid.NewGuid().ToString(), "issuing", _authority.Time.GetUtcNow(), until, _authority.Time.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
