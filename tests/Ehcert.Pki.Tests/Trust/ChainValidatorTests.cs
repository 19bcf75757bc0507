using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Trust;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Pki.Tests.Trust;

public sealed class ChainValidatorTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(TestPki.Now);
    private readonly TestPki _pki;

    public ChainValidatorTests() => _pki = new TestPki(_time);

    public void Dispose() => _pki.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_card_certificate_is_accepted_with_evidence_that_it_was_not_revoked()
    {
        ValidatedChain chain = (await ValidateAsync(_pki.Leaf())).Value;
        chain.Elements.Count.ShouldBe(3);
        chain.Revocation.Count.ShouldBe(2);
        chain.Revocation.ShouldAllBe(answer => answer is RevocationAnswer.Good && ((RevocationAnswer.Good)answer).Evidence.Length > 100);
    }

    [Fact]
    public async Task The_same_question_is_not_asked_twice_within_the_cache_time()
    {
        X509Certificate2 leaf = _pki.Leaf();
        ChainValidator validator = Validator(RevocationPolicy.Required);
        for (int i = 0; i < 3; i++)
            (await validator.ValidateAsync(leaf, [_pki.Issuing.Certificate], CertificatePurpose.EidAuthentication, TestPki.Now, Cancellation)).Succeeded.ShouldBeTrue();
        _pki.Asked.Count.ShouldBe(2);
        _time.Advance(TimeSpan.FromMinutes(11));
        (await validator.ValidateAsync(leaf, [_pki.Issuing.Certificate], CertificatePurpose.EidAuthentication, TestPki.Now, Cancellation)).Succeeded.ShouldBeTrue();
        _pki.Asked.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_root_that_came_along_is_not_trusted()
    {
        var other = new TestPki(_time);
        (await ValidateAsync(other.Leaf(), [other.Issuing.Certificate, other.Root.Certificate])).Refusal.Reason.ShouldBe(TrustRefusals.NotTrusted);
    }

    [Fact]
    public async Task Without_the_certificate_between_there_is_no_path() =>
        (await ValidateAsync(_pki.Leaf(), [])).Refusal.Reason.ShouldBe(TrustRefusals.NotTrusted);

    [Fact]
    public async Task An_end_certificate_cannot_issue_others()
    {
        using ECDsa leafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        X509Certificate2 leaf = _pki.Leaf();
        var request = new CertificateRequest("CN=Below", leafKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        X509Certificate2 below = request.Create(
            leaf.SubjectName, X509SignatureGenerator.CreateForECDsa(leafKey), TestPki.Now.AddDays(-1), TestPki.Now.AddDays(1), SerialNumber.Draw().Bytes.ToArray());
        (await ValidateAsync(below, [leaf, _pki.Issuing.Certificate])).Refusal.Reason.ShouldBe(TrustRefusals.NotTrusted);
    }

    [Fact]
    public async Task A_changed_byte_breaks_the_path()
    {
        byte[] changed = _pki.Leaf().RawData;
        changed[^5] ^= 1;
        (await ValidateAsync(X509CertificateLoader.LoadCertificate(changed))).Refusal.Reason.ShouldBe(TrustRefusals.NotTrusted);
    }

    [Fact]
    public async Task Dates_are_named()
    {
        Refusal expired = (await ValidateAsync(_pki.Leaf(end: TestPki.Now.AddDays(-1)))).Refusal;
        expired.Reason.ShouldBe(TrustRefusals.Expired);
        expired.What(Language.English).ShouldContain("31/05/2026");
        (await ValidateAsync(_pki.Leaf(start: TestPki.Now.AddDays(1)))).Refusal.Reason.ShouldBe(TrustRefusals.NotYetValid);
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.DigitalSignature, CertificatePurpose.EidAuthentication, true)]
    [InlineData(X509KeyUsageFlags.NonRepudiation, CertificatePurpose.EidSignature, true)]
    [InlineData(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.KeyEncipherment, CertificatePurpose.EHealthAuthentication, true)]
    [InlineData(X509KeyUsageFlags.NonRepudiation, CertificatePurpose.EidAuthentication, false)]
    [InlineData(X509KeyUsageFlags.DigitalSignature, CertificatePurpose.EidSignature, false)]
    [InlineData(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, CertificatePurpose.EidSignature, false)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment, CertificatePurpose.EHealthAuthentication, false)]
    public async Task Each_purpose_wants_its_own_key_usage(X509KeyUsageFlags usage, CertificatePurpose purpose, bool accepted)
    {
        Outcome<ValidatedChain> outcome = await ValidateAsync(_pki.Leaf(usage), purpose: purpose);
        outcome.Succeeded.ShouldBe(accepted);
        if (!accepted)
            outcome.Refusal.Reason.ShouldBe(TrustRefusals.WrongPurpose);
    }

    [Fact]
    public async Task A_ca_certificate_is_no_end_certificate() =>
        (await ValidateAsync(_pki.Leaf(isCa: true))).Succeeded.ShouldBeFalse();

    [Fact]
    public async Task Small_keys_are_refused()
    {
        using RSA small = RSA.Create(1024);
        (await ValidateAsync(_pki.Leaf(key: small))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_revoked_certificate_is_refused_by_the_responder_and_by_the_list()
    {
        X509Certificate2 leaf = _pki.Leaf();
        _pki.Revoked.Add(SerialNumber.Of(leaf).Hex);
        (await ValidateAsync(leaf)).Refusal.Reason.ShouldBe(TrustRefusals.RevokedSince);
        _pki.Change = (path, answer) => path == "/ocsp" ? null : answer;
        (await ValidateAsync(leaf, policy: RevocationPolicy.WhenReachable)).Refusal.Reason.ShouldBe(TrustRefusals.RevokedSince);
    }

    [Fact]
    public async Task A_revoked_issuing_ca_is_refused()
    {
        _pki.Revoked.Add(SerialNumber.Of(_pki.Issuing.Certificate).Hex);
        (await ValidateAsync(_pki.Leaf())).Refusal.Reason.ShouldBe(TrustRefusals.RevokedSince);
    }

    [Fact]
    public async Task Nobody_answers_is_a_refusal_only_where_an_answer_is_required()
    {
        _pki.Change = (_, _) => null;
        (await ValidateAsync(_pki.Leaf())).Refusal.Reason.ShouldBe(TrustRefusals.StatusUnknown);
        (await ValidateAsync(_pki.Leaf(), policy: RevocationPolicy.WhenReachable)).Succeeded.ShouldBeTrue();
        (await ValidateAsync(_pki.Leaf(published: false))).Refusal.Reason.ShouldBe(TrustRefusals.StatusUnknown);
    }

    [Fact]
    public async Task Answers_of_strangers_old_answers_and_rubbish_do_not_count()
    {
        var stranger = new TestPki(_time);
        byte[] old = [];
        _pki.Change = (path, answer) =>
        {
            if (path == "/ocsp")
                old = answer;
            return answer;
        };
        X509Certificate2 leaf = _pki.Leaf();
        (await ValidateAsync(leaf)).Succeeded.ShouldBeTrue();

        _pki.Change = (path, _) => path == "/ocsp" ? old : null;
        (await ValidateAsync(leaf)).Refusal.Reason.ShouldBe(TrustRefusals.StatusUnknown, "a replayed answer carries another nonce");
        _pki.Change = (path, answer) => path == "/ocsp" ? [.. answer[..^1], (byte)(answer[^1] ^ 1)] : null;
        (await ValidateAsync(leaf)).Refusal.Reason.ShouldBe(TrustRefusals.StatusUnknown);
        _pki.Change = (path, _) => path == "/ocsp" ? RandomNumberGenerator.GetBytes(300) : CertificateRevocationListWriter.Write(
            stranger.Issuing, 1, TestPki.Now, TestPki.Now.AddHours(1), []);
        (await ValidateAsync(leaf)).Refusal.Reason.ShouldBe(TrustRefusals.StatusUnknown);
        _pki.Change = (path, _) => path == "/ocsp" ? null : CertificateRevocationListWriter.Write(
            _pki.Issuing, 1, TestPki.Now.AddDays(-3), TestPki.Now.AddDays(-2), []);
        (await ValidateAsync(leaf)).Refusal.Reason.ShouldBe(TrustRefusals.StatusUnknown);
        _pki.Change = (_, _) => new byte[40 * 1024 * 1024];
        (await ValidateAsync(leaf)).Refusal.Reason.ShouldBe(TrustRefusals.StatusUnknown);
    }

    [Fact]
    public void A_holder_is_read_by_attribute_type_and_checked()
    {
        EidHolder holder = EidCertificate.Holder(_pki.Leaf()).Value;
        holder.NationalNumber.Digits.ShouldBe("85073099833");
        holder.Name.ShouldBe(new PersonName("Testine Alpha", "Voorbeeld"));
        EidCertificate.Holder(_pki.Leaf(subject: "CN=X, SERIALNUMBER=85073099834, SN=X, C=BE")).Refusal.Reason.ShouldBe(TrustRefusals.HolderUnreadable);
        EidCertificate.Holder(_pki.Leaf(subject: "CN=X, C=BE")).Refusal.Reason.ShouldBe(TrustRefusals.HolderUnreadable);
    }

    [Fact]
    public void Only_self_issued_cas_can_be_pinned()
    {
        TrustAnchors.From([]).Refusal.Reason.ShouldBe(TrustRefusals.NoRoot);
        TrustAnchors.From([_pki.Issuing.Certificate]).Refusal.Reason.ShouldBe(TrustRefusals.NoRoot);
        TrustAnchors.FromPem("rubbish").Refusal.Reason.ShouldBe(TrustRefusals.NoRoot);
        TrustAnchors.FromPem(_pki.Root.Certificate.ExportCertificatePem()).Value.Roots.Count.ShouldBe(1);
    }

    private ChainValidator Validator(RevocationPolicy policy) =>
        new(TrustAnchors.From([_pki.Root.Certificate]).Value, new HttpRevocationSource(new HttpClient(_pki), _time), policy, _time);

    private ValueTask<Outcome<ValidatedChain>> ValidateAsync(
        X509Certificate2 leaf, X509Certificate2[]? extra = null, CertificatePurpose purpose = CertificatePurpose.EidAuthentication,
        RevocationPolicy policy = RevocationPolicy.Required) =>
        Validator(policy).ValidateAsync(leaf, extra ?? [_pki.Issuing.Certificate], purpose, TestPki.Now, Cancellation);
}
