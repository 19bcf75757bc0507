using System.Buffers;
using System.Net;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Ehcert.Sandbox.Mailbox;

/// <summary>An SMTP server on loopback that keeps every mail and sends none on.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private const int LargestMail = 4 * 1024 * 1024;

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private MailSink(ISmtpServerOptions options, IServiceProvider services) =>
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);

    /// <summary>Starts to listen. Mails are durable before they are acknowledged.</summary>
    public static MailSink Start(MailStore mails, IPEndPoint loopback)
    {
        ISmtpServerOptions options = new SmtpServerOptionsBuilder()
            .ServerName("sandbox.test")
            .MaxMessageSize(LargestMail, MaxMessageSizeHandling.Strict)
            .Endpoint(endpoint => endpoint.Endpoint(loopback))
            .Build();
        SmtpServer.ComponentModel.ServiceProvider services = new();
        services.Add(new Store(mails));
        return new MailSink(options, services);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // The ordinary end of a listener.
        }

        _stop.Dispose();
    }

    private sealed class Store(MailStore mails) : MessageStore
    {
        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            mails.Keep([.. transaction.To.Select(mailbox => mailbox.AsAddress())], buffer.ToArray());
            return Task.FromResult(SmtpResponse.Ok);
        }
    }
}
