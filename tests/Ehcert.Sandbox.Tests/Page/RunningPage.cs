using System.Net;
using System.Text.RegularExpressions;
using Ehcert.Authority.Info;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;
using Ehcert.Sandbox.Cards;
using Ehcert.Sandbox.Hosting;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;
using Ehcert.Sandbox.Starting;
using Microsoft.AspNetCore.Builder;
using MimeKit;

namespace Ehcert.Sandbox.Tests.Page;

/// <summary>The page on a real port, with virtual cards and a made-up authority.</summary>
public sealed partial class RunningPage : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly VirtualEidPki _pki = VirtualEidPki.Create(new Uri("http://127.0.0.1:9/"), VirtualKeys.Recycled);
    private StateFolder _state = null!;
    private WebApplication _app = null!;

    internal CardTray Tray { get; private set; } = null!;

    internal MailStore Mails { get; private set; } = null!;

    internal KnownCertificates Certificates { get; } = new();

    public StateFolder State => _state;

    public async ValueTask InitializeAsync()
    {
        _state = StateFolder.Open(new() { StateFolder = _folder["state"], PortBase = 0 }, TimeProvider.System).Value;
        Tray = await CardTray.OpenAsync(_state.Cards, _pki, CancellationToken.None);
        Mails = new(_state.Mails, TimeProvider.System);
        _app = PageHost.Build(_state, Tray, Mails, Certificates, Serilog.Core.Logger.None);
        await _app.StartAsync();
    }

    /// <summary>A new visitor: no cookies yet.</summary>
    public HttpClient Visitor(string language = "fr")
    {
        HttpClient visitor = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = _state.Ports.PageUrl };
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return visitor;
    }

    /// <summary>Presses the button of a form on a page, as a browser does.</summary>
    public static async Task<HttpResponseMessage> PressAsync(HttpClient visitor, string page, string action)
    {
        string html = await visitor.GetStringAsync(page);
        html.ShouldContain($"action=\"{action}\"");
        string token = Token().Match(html).Groups["token"].Value;
        using FormUrlEncodedContent form = new([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await visitor.PostAsync(action, form);
    }

    /// <summary>Puts a mail into the mailbox.</summary>
    internal StoredMail Deliver(DemoPerson to, string subject, string html)
    {
        using MimeMessage mail = new() { Subject = subject, MessageId = $"{Guid.NewGuid()}@test" };
        mail.From.Add(new MailboxAddress("Ehcert", "no-reply@sandbox.test"));
        mail.Body = new BodyBuilder { TextBody = "Texte", HtmlBody = html }.ToMessageBody();
        using MemoryStream stream = new();
        mail.WriteTo(stream);
        Mails.Keep([to.Email], stream.ToArray()).ShouldBeTrue();
        return Mails.Newest[0];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _state.Dispose();
        _pki.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    internal sealed class KnownCertificates : ICertificateOverview
    {
        public List<CertificateLine> Lines { get; } = [];

        public Task<IReadOnlyList<CertificateLine>> OfSignerAsync(NationalNumber signer, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<CertificateLine>>([.. Lines.Where(line => line.Owner.Value == signer.Digits)]);
    }
}
