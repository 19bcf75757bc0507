using System.Buffers;
using System.Net;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.Starting;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Ehcert.Journeys.Interruptions;

/// <summary>A mail server that can stop the world just before it keeps a mail, and just before it says that it kept it.</summary>
public sealed class WatchedMailServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ehcert-mails-");
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private readonly MailStore _mails;
    private int _deliveries;

    public WatchedMailServer()
    {
        _mails = new(_folder.FullName, TimeProvider.System);
        Port = SandboxPorts.Free().Mail;
        ISmtpServerOptions options = new SmtpServerOptionsBuilder()
            .ServerName("watched.test")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)))
            .Build();
        SmtpServer.ComponentModel.ServiceProvider services = new();
        services.Add(new Store(this));
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>How often a mail was handed in, repeats counted.</summary>
    public int Deliveries => _deliveries;

    /// <summary>Called with the number of the delivery, at both moments; true when the sender is gone.</summary>
    public Func<int, Moment, Task<bool>>? Interrupt { get; set; }

    public IReadOnlyList<StoredMail> To(string address) => _mails.To(address);

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
        _folder.Delete(recursive: true);
    }

    private sealed class Store(WatchedMailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            byte[] mail = buffer.ToArray();
            int delivery = Interlocked.Increment(ref server._deliveries);
            bool dropped = false;
            foreach (Moment moment in Enum.GetValues<Moment>())
            {
                if (moment is Moment.BeforeItIsHeard && !dropped)
                    server._mails.Keep([.. transaction.To.Select(to => $"{to.User}@{to.Host}")], mail);
                if (server.Interrupt is { } interrupt)
                    dropped |= await interrupt(delivery, moment);
            }

            return dropped ? SmtpResponse.ServiceClosingTransmissionChannel : SmtpResponse.Ok;
        }
    }
}
