using System.Net;

namespace Ehcert.Manager.Tests;

public sealed class GuardTests : IAsyncLifetime
{
    private readonly ManagerFixture _manager = new();

    public ValueTask InitializeAsync() => _manager.InitializeAsync();

    public ValueTask DisposeAsync() => _manager.DisposeAsync();

    [Fact]
    public async Task The_start_address_opens_the_window_and_works_once()
    {
        using HttpClient first = await _manager.ComeInAsync();
        (await first.GetAsync(_manager.Base)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using HttpClient second = ManagerFixture.Browser();
        (await second.GetAsync(_manager.Start)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await second.GetAsync(_manager.Base)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_key_uses_up_nothing_and_opens_nothing()
    {
        using HttpClient stranger = ManagerFixture.Browser();
        (await stranger.GetAsync(new Uri(_manager.Base, "/open/" + new string('0', 64)))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using HttpClient owner = await _manager.ComeInAsync();
        (await owner.GetAsync(_manager.Base)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/request/card")]
    [InlineData("/contract")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/_content/Ehcert.Ui/ehcert.css")]
    public async Task Without_the_cookie_there_is_nothing(string path)
    {
        using HttpClient stranger = ManagerFixture.Browser();
        (await stranger.GetAsync(new Uri(_manager.Base, path))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("127.0.0.1.example:80")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:1")]
    public async Task A_foreign_host_name_is_refused_even_with_the_cookie(string host)
    {
        using HttpClient owner = await _manager.ComeInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, _manager.Base) { Headers = { Host = host } };
        (await owner.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task A_foreign_origin_is_refused_even_with_the_cookie(string origin)
    {
        using HttpClient owner = await _manager.ComeInAsync();
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, new Uri(_manager.Base, "/_blazor/negotiate?negotiateVersion=1"));
            request.Headers.Add("Origin", origin);
            (await owner.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_post_that_names_no_origin_is_refused()
    {
        using HttpClient owner = await _manager.ComeInAsync();
        (await owner.PostAsync(new Uri(_manager.Base, "/_blazor/negotiate"), null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_load_anything_from_here()
    {
        using HttpClient owner = await _manager.ComeInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, _manager.Base);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await owner.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Every_answer_forbids_frames_foreign_scripts_and_keeping()
    {
        using HttpClient owner = await _manager.ComeInAsync();
        HttpResponseMessage answer = await owner.GetAsync(_manager.Base);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        string page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("style=\"");
        page.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task The_cookie_is_strict_and_out_of_reach_of_scripts()
    {
        using var plain = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        string cookie = (await plain.GetAsync(_manager.Start)).Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
    }
}
