using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Changes;
using Ehcert.Authority.Keys;
using Ehcert.Authority.Requesting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Statuses;

public sealed class StatusAnswerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = CeremonyOnce.Clock();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    [Theory]
    [InlineData("-nonce", "-sha1")]
    [InlineData("-no_nonce", "-sha1")]
    [InlineData("-nonce", "-sha256")]
    [InlineData("-no_nonce", "-sha256")]
    public async Task Openssl_believes_what_the_responder_says_before_and_after_a_revocation(string nonce, string hash)
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        var record = await authority.IssueAsync(request);

        (await AskAsync(authority, record, nonce, hash)).ShouldBe((true, "good"));
        await authority.RevokeAsync(request.Id);

        (await AskAsync(authority, record, nonce, hash)).ShouldBe((true, "revoked"));
    }

    [Fact]
    public async Task The_reason_of_a_revocation_is_told()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        var record = await authority.IssueAsync(request);
        await authority.RevokeAsync(request.Id, Domain.RevocationReason.AffiliationChanged);

        string said = await OpenSslOcspAsync(authority, record, "-no_nonce", "-sha1");

        said.ShouldContain("Reason: affiliationChanged");
    }

    [Fact]
    public async Task A_serial_number_that_was_never_issued_is_unknown_and_not_good()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);

        string said = await OpenSsl.RunAsync(
            "ocsp", "-issuer", KeyFile("issuing-001.crt"), "-serial", "0x7B", "-no_nonce", "-url", Ocsp(authority), "-CAfile", KeyFile("root-001.crt"));

        said.ShouldContain("Response verify OK");
        said.ShouldContain("0x7B: unknown");
    }

    [Fact]
    public async Task A_serial_number_asked_for_too_early_is_good_once_issued()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        var record = await authority.IssueAsync(request);
        byte[] question = await QuestionAsync(record);
        await using (var db = authority.OpenDb())
            await SqlAsync(db, "UPDATE certificates SET \"SerialNumber\" = '0'");

        byte[] early = await PostAsync(authority, question);
        await using (var db = authority.OpenDb())
            await SqlAsync(db, $"UPDATE certificates SET \"SerialNumber\" = '{record.SerialNumber}'");

        (await PostAsync(authority, question)).ShouldNotBe(early);
        (await AskAsync(authority, record, "-no_nonce", "-sha1")).ShouldBe((true, "good"));
    }

    [Fact]
    public async Task An_answer_without_nonce_is_given_again_until_half_its_time_has_passed()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        byte[] question = await QuestionAsync(await authority.IssueAsync(request));

        byte[] first = await PostAsync(authority, question);
        _time.Advance(TimeSpan.FromMinutes(29));
        (await PostAsync(authority, question)).ShouldBe(first);
        _time.Advance(TimeSpan.FromMinutes(2));
        (await PostAsync(authority, question)).ShouldNotBe(first);
    }

    [Fact]
    public async Task The_same_question_in_the_path_gets_the_same_answer()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        byte[] question = await QuestionAsync(await authority.IssueAsync(request));

        using var answer = await _http.GetAsync(
            new Uri($"{Ocsp(authority)}/{Uri.EscapeDataString(Convert.ToBase64String(question))}"), TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/ocsp-response");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(1));
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(await PostAsync(authority, question));
    }

    [Fact]
    public async Task A_revocation_on_another_node_is_heard_within_a_quarter_of_a_second()
    {
        await using var one = await RunningAuthority.StartAsync(_folder.Path, _time);
        await using var other = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        var record = await one.IssueAsync(request);
        (await AskAsync(other, record, "-no_nonce", "-sha1")).Status.ShouldBe("good");

        await one.RevokeAsync(request.Id);
        _time.Advance(ChangeFeed.MaximumAge);

        (await AskAsync(other, record, "-no_nonce", "-sha1")).Status.ShouldBe("revoked");
    }

    [Theory]
    [InlineData("")]
    [InlineData("30030A0100")]
    [InlineData("DEADBEEF")]
    public async Task What_is_no_request_is_answered_as_malformed(string hexadecimal)
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);

        // OCSPResponse { responseStatus malformedRequest (1) } (RFC 6960 §4.2.1)
        Convert.ToHexString(await PostAsync(authority, Convert.FromHexString(hexadecimal))).ShouldBe("30030A0101");
    }

    [Fact]
    public async Task A_path_that_is_no_base64_is_answered_as_malformed()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);

        byte[] answer = await _http.GetByteArrayAsync(new Uri($"{Ocsp(authority)}/%%%not-base64"), TestContext.Current.CancellationToken);

        Convert.ToHexString(answer).ShouldBe("30030A0101");
    }

    [Fact]
    public async Task A_request_that_is_too_long_is_not_read()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);

        (await SendAsync(authority, new byte[17 * 1024], "application/ocsp-request")).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);

        (await SendAsync(authority, [1], "text/plain")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    private async Task<(bool Verified, string Status)> AskAsync(RunningAuthority authority, CertificateRecord record, string nonce, string hash)
    {
        string said = await OpenSslOcspAsync(authority, record, nonce, hash);
        string status = said.Split('\n').Single(line => line.StartsWith("leaf.pem: ", StringComparison.Ordinal))["leaf.pem: ".Length..].Trim();
        return (said.Contains("Response verify OK", StringComparison.Ordinal), status);
    }

    private async Task<string> OpenSslOcspAsync(RunningAuthority authority, CertificateRecord record, string nonce, string hash)
    {
        string said = await OpenSsl.RunAsync(
            "ocsp", hash, "-issuer", KeyFile("issuing-001.crt"), "-cert", WriteLeaf(record), nonce, "-url", Ocsp(authority),
            "-CAfile", KeyFile("root-001.crt"), "-verify_other", KeyFile("issuing-001.crt"));
        return said.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private async Task<byte[]> QuestionAsync(CertificateRecord record)
    {
        string file = Path.Combine(_folder.Path, "question.der");
        await OpenSsl.RunAsync("ocsp", "-issuer", KeyFile("issuing-001.crt"), "-cert", WriteLeaf(record), "-no_nonce", "-reqout", file);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    private string WriteLeaf(CertificateRecord record)
    {
        string file = Path.Combine(_folder.Path, "leaf.pem");
        using var certificate = X509CertificateLoader.LoadCertificate(record.Certificate!);
        File.WriteAllText(file, certificate.ExportCertificatePem());
        return file;
    }

    private async Task<byte[]> PostAsync(RunningAuthority authority, byte[] question)
    {
        using var answer = await SendAsync(authority, question, "application/ocsp-request");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(RunningAuthority authority, byte[] body, string mediaType)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        return await _http.PostAsync(new Uri(Ocsp(authority)), content, TestContext.Current.CancellationToken);
    }

    private static Task SqlAsync(Persistence.AuthorityDb db, string sql) =>
        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, sql, TestContext.Current.CancellationToken);

    private string KeyFile(string name) => Path.Combine(_folder.Path, "keys", name);

    private static string Ocsp(RunningAuthority authority) => $"{authority.Address}ocsp";
}
