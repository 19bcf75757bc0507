using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Statuses;

public sealed class RevocationListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = CeremonyOnce.Clock();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task Openssl_refuses_a_certificate_once_the_list_names_it()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        using var bystander = SomeRequest.Of("SSIN=85073099833");
        string revoked = await WriteAsync("revoked.pem", (await authority.IssueAsync(request)).Certificate!);
        string good = await WriteAsync("good.pem", (await authority.IssueAsync(bystander)).Certificate!);
        (await VerifyAsync(authority, revoked)).ShouldContain("revoked.pem: OK");

        await authority.RevokeAsync(request.Id);
        await UntilNumberAsync(authority, number => number > 1);

        (await VerifyAsync(authority, revoked)).ShouldContain("certificate revoked");
        (await VerifyAsync(authority, good)).ShouldContain("good.pem: OK");
    }

    [Fact]
    public async Task The_list_of_the_root_covers_the_issuing_authority()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        string list = await WriteAsync("root.crl", await ListAsync(authority, "root-001"));

        string said = await OpenSsl.RunAsync(
            "verify", "-crl_check", "-CAfile", KeyFile("root-001.crt"), "-CRLfile", await PemListAsync(list), KeyFile("issuing-001.crt"));

        said.ShouldContain("issuing-001.crt: OK");
    }

    [Fact]
    public async Task A_list_is_given_again_until_half_its_time_has_passed_and_never_after_its_end()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);

        byte[] first = await ListAsync(authority);
        _time.Advance(TimeSpan.FromHours(11));
        (await ListAsync(authority)).ShouldBe(first);
        _time.Advance(TimeSpan.FromHours(2));
        byte[] second = await ListAsync(authority);
        _time.Advance(TimeSpan.FromDays(365));

        second.ShouldNotBe(first);
        (await NumberAsync(authority)).ShouldBe(3);
    }

    [Fact]
    public async Task Numbers_go_up_by_one_and_go_on_after_a_restart()
    {
        await using (var authority = await RunningAuthority.StartAsync(_folder.Path, _time))
            (await NumberAsync(authority)).ShouldBe(1);
        _time.Advance(TimeSpan.FromDays(1));

        await using var again = await RunningAuthority.StartAsync(_folder.Path, _time);
        (await NumberAsync(again)).ShouldBe(2);
    }

    [Fact]
    public async Task Two_nodes_give_the_same_list()
    {
        await using var one = await RunningAuthority.StartAsync(_folder.Path, _time);
        await using var other = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        await one.IssueAsync(request);
        (await ListAsync(one)).ShouldBe(await ListAsync(other));

        await one.RevokeAsync(request.Id);
        await UntilNumberAsync(one, number => number > 1);
        _time.Advance(ChangeFeed.MaximumAge);

        (await ListAsync(other)).ShouldBe(await ListAsync(one));
    }

    [Fact]
    public async Task A_reader_who_has_the_newest_list_gets_no_copy()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var first = await _http.GetAsync(Crl(authority), TestContext.Current.CancellationToken);

        using var again = new HttpRequestMessage(HttpMethod.Get, Crl(authority)) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await _http.SendAsync(again, TestContext.Current.CancellationToken);

        first.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("application/pkix-crl"));
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_revoked_certificate_leaves_the_list_one_list_after_its_end()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);
        using var request = SomeRequest.Of();
        var record = await authority.IssueAsync(request);
        await authority.RevokeAsync(request.Id);
        await UntilNumberAsync(authority, number => number > 0);

        _time.SetUtcNow(record.NotAfter!.Value.AddHours(-1));
        (await EntriesAsync(authority)).ShouldBe(1);
        _time.Advance(TimeSpan.FromDays(1));
        (await EntriesAsync(authority)).ShouldBe(1);
        _time.Advance(TimeSpan.FromDays(1));
        (await EntriesAsync(authority)).ShouldBe(0);
    }

    [Fact]
    public async Task The_certificates_of_both_authorities_can_be_fetched()
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);

        foreach (string name in new[] { "root-001", "issuing-001" })
        {
            byte[] der = await _http.GetByteArrayAsync(new Uri(authority.Address, $"ca/{name}.crt"), TestContext.Current.CancellationToken);
            using var kept = X509CertificateLoader.LoadCertificateFromFile(KeyFile($"{name}.crt"));
            der.ShouldBe(kept.RawData);
        }
    }

    [Theory]
    [InlineData("crl/other.crl")]
    [InlineData("ca/other.crt")]
    [InlineData("ca/..%2Fissuing-001.key")]
    [InlineData("crl/..%2Fkeys%2Fissuing-001.crl")]
    public async Task Other_names_are_not_found(string path)
    {
        await using var authority = await RunningAuthority.StartAsync(_folder.Path, _time);

        using var answer = await _http.GetAsync(new Uri($"{authority.Address}{path}"), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    private async Task<string> VerifyAsync(RunningAuthority authority, string certificate)
    {
        string list = await PemListAsync(await WriteAsync("issuing.crl", await ListAsync(authority)));
        return await OpenSsl.RunAsync(
            "verify", "-x509_strict", "-crl_check", "-CAfile", KeyFile("root-001.crt"), "-untrusted", KeyFile("issuing-001.crt"), "-CRLfile", list, certificate);
    }

    private static async Task<string> PemListAsync(string der)
    {
        string pem = Path.ChangeExtension(der, "pem");
        await OpenSsl.RunAsync("crl", "-inform", "DER", "-in", der, "-out", pem);
        return pem;
    }

    private async Task<string> WriteAsync(string name, byte[] der)
    {
        string file = Path.Combine(_folder.Path, name);
        if (name.EndsWith(".pem", StringComparison.Ordinal))
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            await File.WriteAllTextAsync(file, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        }
        else
        {
            await File.WriteAllBytesAsync(file, der, TestContext.Current.CancellationToken);
        }

        return file;
    }

    private Task<byte[]> ListAsync(RunningAuthority authority, string ca = "issuing-001") =>
        _http.GetByteArrayAsync(Crl(authority, ca), TestContext.Current.CancellationToken);

    private async Task<int> EntriesAsync(RunningAuthority authority)
    {
        string file = await WriteAsync("entries.crl", await ListAsync(authority));
        string said = await OpenSsl.RunAsync("crl", "-inform", "DER", "-in", file, "-noout", "-text");
        return said.Split("Serial Number:").Length - 1;
    }

    private async Task<long> NumberAsync(RunningAuthority authority)
    {
        await ListAsync(authority);
        await using var db = authority.OpenDb();
        return await db.Set<RevocationList>().Select(list => list.Number).SingleAsync(TestContext.Current.CancellationToken);
    }

    private static Task<long> UntilNumberAsync(RunningAuthority authority, Func<long, bool> wanted) =>
        RunningAuthority.UntilAsync(
            async () =>
            {
                await using var db = authority.OpenDb();
                return await db.Set<RevocationList>().Select(list => list.Number).SingleOrDefaultAsync();
            },
            wanted,
            "a new list is signed");

    private static Uri Crl(RunningAuthority authority, string ca = "issuing-001") => new(authority.Address, $"crl/{ca}.crl");

    private string KeyFile(string name) => Path.Combine(_folder.Path, "keys", name);
}
