using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Ehcert.Authority.World;

/// <summary>A mail server on loopback that keeps what it takes.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<MimeMessage> _arrivals = Channel.CreateUnbounded<MimeMessage>();
    private readonly List<MimeMessage> _taken = [];
    private readonly Task _running;

    public MailSink()
    {
        var provider = new ServiceProvider();
        provider.Add(new Store(this));
        provider.Add(new Filter(this));
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder().ServerName("sink").Endpoint(new EndpointDefinitionBuilder().Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).Build()).Build();
        _running = new SmtpServer.SmtpServer(options, provider).StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>True: the next mail is taken, but the sender is told otherwise.</summary>
    public bool LosesTheNextAnswer { get; set; }

    /// <summary>True: the next mail is neither taken nor refused for good.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Addresses that do not exist here.</summary>
    public HashSet<string> Unknown { get; } = [];

    /// <summary>Everything that was taken, repetitions included.</summary>
    public IReadOnlyList<MimeMessage> Taken
    {
        get
        {
            lock (_taken)
                return [.. _taken];
        }
    }

    /// <summary>Waits for the next mail.</summary>
    public async Task<MimeMessage> NextAsync() =>
        await _arrivals.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(10)).ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Store(MailSink sink) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (sink.IsBusy)
                return SmtpResponse.MailboxUnavailable;
            var message = await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken);
            lock (sink._taken)
                sink._taken.Add(message);
            if (sink.LosesTheNextAnswer)
            {
                sink.LosesTheNextAnswer = false;
                return new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "gone");
            }

            sink._arrivals.Writer.TryWrite(message);
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(MailSink sink) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(
            ISessionContext context, SmtpServer.Mail.IMailbox to, SmtpServer.Mail.IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult(!sink.Unknown.Contains($"{to.User}@{to.Host}"));
    }
}
