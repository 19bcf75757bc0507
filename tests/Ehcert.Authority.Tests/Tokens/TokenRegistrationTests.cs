using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Audit;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Persistence;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tokens;
using Ehcert.Pki.Trust;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Tokens;

public sealed class TokenRegistrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = CeremonyOnce.Clock();

    [Fact]
    public async Task The_first_token_is_in_use_at_once_and_leads_to_the_root()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        (await owner.AskDepotAsync()).ShouldBeNull();

        var registered = await owner.RegisterAsync();

        registered.ToBeActivated.ShouldBeFalse();
        (await owner.AskDepotAsync()).ShouldBe(registered.EncryptionToken);
        var token = EncryptionToken.Read(registered.EncryptionToken.Memory).Value;
        token.AuthenticationCertificate.RawData.ShouldBe(owner.Certificate.RawData);
        token.EncryptionCertificate.PublicKey.ExportSubjectPublicKeyInfo().ShouldBe(owner.Key.SubjectPublicKeyInfo.ToArray());
        var anchors = TrustAnchors.From([authority.Services.GetRequiredService<KeyRing>().Root]).Value;
        token.Check(anchors, _time.GetUtcNow()).Succeeded.ShouldBeTrue();
        token.CertificateAuthorities.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_lost_answer_is_given_again_byte_for_byte()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        byte[] certificate = owner.Certify(await owner.NonceAsync());
        var first = (await owner.CompleteAsync(certificate)).Value;
        _time.Advance(TimeSpan.FromMinutes(1));

        (await owner.CompleteAsync(certificate)).Value.ShouldBe(first);

        (await CountTokensAsync(authority)).ShouldBe(1);
    }

    [Fact]
    public async Task A_challenge_is_used_once()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var nonce = await owner.NonceAsync();
        await owner.CompleteAsync(owner.Certify(nonce));
        owner.LoseKey();

        Refused(await owner.CompleteAsync(owner.Certify(nonce)), AuthorityRefusals.EtkChallengeMissing);
    }

    [Fact]
    public async Task Only_the_newest_challenge_counts()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var older = await owner.NonceAsync();
        var newest = await owner.NonceAsync();

        Refused(await owner.CompleteAsync(owner.Certify(older)), AuthorityRefusals.EtkCertificateInvalid);

        (await owner.CompleteAsync(owner.Certify(newest))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_failed_completion_does_not_use_up_the_challenge()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var nonce = await owner.NonceAsync();
        await owner.CompleteAsync(owner.Certify(ChallengeNonce.Draw()));

        (await owner.CompleteAsync(owner.Certify(nonce))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Completing_without_having_started_is_refused()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);

        Refused(await owner.CompleteAsync(owner.Certify(ChallengeNonce.Draw())), AuthorityRefusals.EtkChallengeMissing);
    }

    [Fact]
    public async Task A_challenge_lapses_after_a_day()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var nonce = await owner.NonceAsync();
        _time.Advance(TimeSpan.FromHours(25));

        Refused(await owner.CompleteAsync(owner.Certify(nonce)), AuthorityRefusals.EtkChallengeMissing);
    }

    [Fact]
    public async Task Another_certificate_cannot_complete_what_this_one_started()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        using var other = await TokenHolder.OfAsync(authority, SomeRequest.Of("SSIN=85073099833"));
        byte[] certificate = owner.Certify(await owner.NonceAsync());

        Refused(await other.CompleteAsync(certificate), AuthorityRefusals.EtkChallengeMissing);
        (await other.StartAsync()).Succeeded.ShouldBeTrue();
        Refused(await other.CompleteAsync(certificate), AuthorityRefusals.EtkCertificateInvalid);
    }

    [Fact]
    public async Task A_certificate_over_another_key_than_the_started_one_is_refused()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var nonce = await owner.NonceAsync();
        owner.LoseKey();

        Refused(await owner.CompleteAsync(owner.Certify(nonce)), AuthorityRefusals.EtkCertificateInvalid);
    }

    [Fact]
    public async Task The_authentication_key_cannot_become_the_encryption_key()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);

        Refused(await owner.StartAsync(owner.Request.Key.SubjectPublicKeyInfo), AuthorityRefusals.KeyAlreadyUsed);
    }

    [Fact]
    public async Task Keys_that_are_not_rsa_2048_are_refused()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        using var weak = RSA.Create(1024);
        using var large = RSA.Create(3072);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        foreach (var key in new AsymmetricAlgorithm[] { weak, large, curve })
            Refused(await owner.StartAsync(key.ExportSubjectPublicKeyInfo()), AuthorityRefusals.KeyTooWeak);
        Refused(await owner.StartAsync(new byte[] { 0x30, 0x00 }), AuthorityRefusals.KeyTooWeak);
        Refused(await owner.StartAsync((byte[])[.. owner.Key.SubjectPublicKeyInfo.Span, 0]), AuthorityRefusals.KeyTooWeak);
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.KeyEncipherment, 0, 0)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment | X509KeyUsageFlags.DigitalSignature, 0, 0)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, -1, 0)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, 0, 1)]
    public async Task Wrong_usage_and_a_longer_life_than_the_authentication_certificate_are_refused(X509KeyUsageFlags usage, int startDays, int endDays)
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var nonce = await owner.NonceAsync();
        byte[] certificate = HandMade(owner, nonce, owner.Certificate.SubjectName, usage, startDays, endDays);

        Refused(await owner.CompleteAsync(certificate), AuthorityRefusals.EtkCertificateInvalid);
    }

    [Fact]
    public async Task Another_name_than_that_of_the_authentication_certificate_is_refused()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var nonce = await owner.NonceAsync();
        byte[] certificate = HandMade(
            owner, nonce, new X500DistinguishedName("CN=Somebody else"), X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, 0, 0);

        Refused(await owner.CompleteAsync(certificate), AuthorityRefusals.EtkCertificateInvalid);
    }

    [Fact]
    public async Task A_certificate_signed_by_another_key_is_refused()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var nonce = await owner.NonceAsync();
        byte[] certificate = owner.Certify(nonce);
        certificate[^1] ^= 1;

        Refused(await owner.CompleteAsync(certificate), AuthorityRefusals.EtkCertificateInvalid);
        Refused(await owner.CompleteAsync([0x30, 0x03, 0x02, 0x01, 0x01]), AuthorityRefusals.EtkCertificateInvalid);
    }

    [Fact]
    public async Task A_revoked_certificate_registers_and_activates_nothing()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        byte[] certificate = owner.Certify(await owner.NonceAsync());
        await authority.RevokeAsync(owner.Request.Id);

        Refused(await owner.StartAsync(), AuthorityRefusals.SignatureCertificateRevoked);
        Refused(await owner.CompleteAsync(certificate), AuthorityRefusals.SignatureCertificateRevoked);
        Refused(await owner.ActivateAsync(), AuthorityRefusals.SignatureCertificateRevoked);
    }

    [Fact]
    public async Task An_expired_certificate_registers_nothing()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        _time.SetUtcNow(new DateTimeOffset(owner.Certificate.NotAfter.ToUniversalTime()).AddSeconds(1));

        Refused(await owner.StartAsync(), AuthorityRefusals.SignatureCertificateNotTrusted);
    }

    [Fact]
    public async Task A_certificate_that_only_looks_like_ours_is_not_believed()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        using var forged = new CertificateRequest(
            owner.Certificate.SubjectName, (RSA)owner.Request.Key.Algorithm, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(_time.GetUtcNow(), _time.GetUtcNow().AddYears(1));

        var refused = await owner.EtkRa.StartAsync(
            owner.Key.SubjectPublicKeyInfo.ToArray(), new SoftwareIdentity(owner.Request.Key.Algorithm, [forged]), TestContext.Current.CancellationToken);

        Refused(refused, AuthorityRefusals.SignatureCertificateNotTrusted);
    }

    [Fact]
    public async Task The_state_of_a_token_follows_its_registration()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        (await StatusAsync(authority, owner)).ShouldBe(TokenStatus.NotRequested);
        var nonce = await owner.NonceAsync();
        (await StatusAsync(authority, owner)).ShouldBe(TokenStatus.InRequest);
        await owner.CompleteAsync(owner.Certify(nonce));
        (await StatusAsync(authority, owner)).ShouldBe(TokenStatus.ValidActive);
        _time.SetUtcNow(new DateTimeOffset(owner.Certificate.NotAfter.ToUniversalTime()).AddSeconds(1));
        (await StatusAsync(authority, owner)).ShouldBe(TokenStatus.Expired);
    }

    [Fact]
    public async Task A_holder_who_lost_the_new_key_registers_another_and_it_is_in_use_at_once()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var lost = await owner.RegisterAsync();
        owner.LoseKey();

        var found = await owner.RegisterAsync();

        found.ToBeActivated.ShouldBeFalse();
        found.EncryptionToken.ShouldNotBe(lost.EncryptionToken);
        (await owner.AskDepotAsync()).ShouldBe(found.EncryptionToken);
    }

    [Fact]
    public async Task The_nonce_is_nowhere_in_the_database()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        var nonce = await owner.NonceAsync();

        foreach (string file in Directory.EnumerateFiles(_folder.Path, "authority.db*"))
            (await ReadSharedAsync(file)).AsSpan().IndexOf(nonce.Bytes.Span).ShouldBe(-1);
    }

    [Fact]
    public async Task Every_step_and_every_refusal_is_in_the_trail()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        await owner.ActivateAsync();
        await owner.RegisterAsync();

        await using var db = authority.OpenDb();
        (await AuditTrail.VerifyAsync(db, TestContext.Current.CancellationToken)).ShouldBeOfType<AuditVerdict.Intact>();
        var kinds = await db.Set<AuditRow>().OrderBy(row => row.Sequence).Select(row => row.Kind).ToListAsync(TestContext.Current.CancellationToken);
        kinds.ShouldContain("request.refused");
        kinds[^2..].ShouldBe(["token.started", "token.registered"]);
    }

    [Fact]
    public async Task Without_an_audit_trail_no_token_is_made()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);
        byte[] certificate = owner.Certify(await owner.NonceAsync());
        await using (var db = authority.OpenDb())
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON audit_rows BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        (await owner.CompleteAsync(certificate)).Succeeded.ShouldBeFalse();

        (await CountTokensAsync(authority)).ShouldBe(0);
        (await owner.AskDepotAsync()).ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private Task<RunningAuthority> StartAsync() => RunningAuthority.StartAsync(_folder.Path, _time);

    private static void Refused<T>(Outcome<T> outcome, RefusalReason reason)
        where T : notnull
    {
        outcome.Succeeded.ShouldBeFalse();
        outcome.Refusal.Reason.ShouldBe(reason);
    }

    private async Task<TokenStatus> StatusAsync(RunningAuthority authority, TokenHolder owner)
    {
        await using var db = authority.OpenDb();
        return (await db.TokenStatusesAsync([owner.Request.Id], _time.GetUtcNow(), TestContext.Current.CancellationToken))[owner.Request.Id];
    }

    private static async Task<int> CountTokensAsync(RunningAuthority authority)
    {
        await using var db = authority.OpenDb();
        return await db.Set<TokenRecord>().CountAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] HandMade(
        TokenHolder owner, ChallengeNonce nonce, X500DistinguishedName name, X509KeyUsageFlags usage, int startDays, int endDays)
    {
        var request = new CertificateRequest(name, owner.Key.PublicKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        using var certificate = request.Create(
            name,
            owner.Request.Key.SignatureGenerator,
            owner.Certificate.NotBefore.AddDays(startDays),
            owner.Certificate.NotAfter.AddDays(endDays),
            nonce.SerialNumber.Bytes.ToArray());
        return certificate.RawData;
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}
