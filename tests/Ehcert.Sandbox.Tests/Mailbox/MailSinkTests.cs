using System.Net;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.Starting;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Ehcert.Sandbox.Tests.Mailbox;

public sealed class MailSinkTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
    private readonly SandboxPorts _ports = SandboxPorts.Free();
    private MailStore _mails = null!;
    private MailSink _sink = null!;

    public ValueTask InitializeAsync()
    {
        _mails = new(_folder.Path, _time);
        _sink = MailSink.Start(_mails, new IPEndPoint(IPAddress.Loopback, _ports.Mail));
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_mail_is_kept_as_it_came()
    {
        await SendAsync(Mail("m1@test", "Votre demande est arrivée"));
        StoredMail mail = _mails.To("mirabelle@sandbox.test").ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Votre demande est arrivée");
        mail.Html.ShouldBe("<p>Bonjour</p>");
        mail.Text!.Trim().ShouldBe("Bonjour");
        mail.ReceivedAt.ShouldBe(_time.GetUtcNow());
        _mails.Find(mail.Id).ShouldBe(mail);
    }

    [Fact]
    public async Task The_same_mail_delivered_again_lies_there_once()
    {
        await SendAsync(Mail("m1@test", "Une fois"));
        _time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(Mail("m1@test", "Une fois"));
        _mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_mails_with_the_same_words_are_two()
    {
        await SendAsync(Mail("m1@test", "Rappel"));
        await SendAsync(Mail("m2@test", "Rappel"));
        _mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Mails_are_still_there_after_a_restart_newest_first()
    {
        await SendAsync(Mail("m1@test", "premier"));
        _time.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(Mail("m2@test", "second"));
        MailStore reopened = new(_folder.Path, _time);
        reopened.Newest.Select(mail => mail.Subject).ShouldBe(["second", "premier"]);
        reopened.Newest.Select(mail => mail.Id).ShouldBe(_mails.Newest.Select(mail => mail.Id));
    }

    [Fact]
    public async Task Mails_of_someone_else_are_not_in_ones_own_list()
    {
        await SendAsync(Mail("m1@test", "pour Mirabelle"));
        _mails.To("madelief@sandbox.test").ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        _folder.Dispose();
    }

    private static MimeMessage Mail(string id, string subject)
    {
        MimeMessage mail = new() { Subject = subject, MessageId = id };
        mail.From.Add(new MailboxAddress("Ehcert", "no-reply@sandbox.test"));
        mail.To.Add(new MailboxAddress("Mirabelle", "mirabelle@sandbox.test"));
        mail.Body = new BodyBuilder { TextBody = "Bonjour", HtmlBody = "<p>Bonjour</p>" }.ToMessageBody();
        return mail;
    }

    private async Task SendAsync(MimeMessage mail)
    {
        using SmtpClient client = new();
        await client.ConnectAsync("127.0.0.1", _ports.Mail, SecureSocketOptions.None, TestContext.Current.CancellationToken);
        await client.SendAsync(mail, TestContext.Current.CancellationToken);
        await client.DisconnectAsync(quit: true, TestContext.Current.CancellationToken);
    }
}
