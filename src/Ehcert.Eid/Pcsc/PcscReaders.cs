using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Ehcert.Domain;

namespace Ehcert.Eid.Pcsc;

/// <summary>
/// The readers of this computer through its smart-card service: winscard.dll on Windows, pcsc-lite on Linux, the PCSC framework on
/// macOS. No eID middleware is needed. Readers and services may come and go at any time.
/// </summary>
public sealed class PcscReaders : ICardReaders
{
    // The virtual reader of Windows Hello is not a place for a card, and asking it can open a window.
    private const string WindowsHello = "windows hello for business";

    private readonly IPcsc? _pcsc;
    private readonly TimeProvider _time;

    /// <summary>The readers of this computer.</summary>
    /// <param name="time">Clock for waiting until a stopped service returns.</param>
    public PcscReaders(TimeProvider? time = null)
        : this(PlatformPcsc(), time)
    {
    }

    internal PcscReaders(IPcsc? pcsc, TimeProvider? time = null) => (_pcsc, _time) = (pcsc, time ?? TimeProvider.System);

    /// <inheritdoc/>
    public async ValueTask<Outcome<IReadOnlyList<ReaderState>>> ListAsync(CancellationToken cancellation)
    {
        if (_pcsc is not { } pcsc)
            return EidRefusals.NoService.Refuse();
        return await OnThreadAsync("list", () => List(pcsc), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<Outcome<ICardChannel>> ConnectAsync(string reader, CancellationToken cancellation)
    {
        if (_pcsc is not { } pcsc)
            return EidRefusals.NoService.Refuse();
        return await PcscChannel.ConnectAsync(pcsc, reader, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReaderEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Channel<ReaderEvent> events = Channel.CreateUnbounded<ReaderEvent>(new() { SingleReader = true, SingleWriter = true });
        using var watch = _pcsc is null ? null : new PcscWatch(_pcsc, _time, events.Writer);
        if (watch is null)
            events.Writer.TryWrite(new ReaderEvent(ReaderEventKind.ServiceStopped));
        await foreach (ReaderEvent happened in events.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            yield return happened;
    }

    internal static bool IsPlaceForACard(string reader) => !reader.Contains(WindowsHello, StringComparison.OrdinalIgnoreCase);

    private static Outcome<IReadOnlyList<ReaderState>> List(IPcsc pcsc)
    {
        PcscCode code = pcsc.EstablishContext(out nint context);
        if (!code.IsSuccess)
            return EidRefusals.NoService.Refuse();
        try
        {
            code = pcsc.ListReaders(context, out string[] names);
            if (!code.IsSuccess)
                return PcscRefusal.From(code);
            PcscReaderState[] states = [.. names.Where(IsPlaceForACard).Select(name => new PcscReaderState(name))];
            if (states.Length == 0)
                return Outcome.Of<IReadOnlyList<ReaderState>>([]);
            code = pcsc.GetStatusChange(context, 0, states);
            if (!code.IsSuccess && code != PcscCode.Timeout)
                return PcscRefusal.From(code);
            return Outcome.Of<IReadOnlyList<ReaderState>>([.. states.Where(state => !state.IsGone).Select(ToReaderState)]);
        }
        finally
        {
            pcsc.ReleaseContext(context);
        }
    }

    private static ReaderState ToReaderState(PcscReaderState state) =>
        new(state.Reader, state.HasCard, state.HasCard && state.Atr.Length > 0 ? Atr.From(state.Atr) : null);

    private static async Task<T> OnThreadAsync<T>(string name, Func<T> work, CancellationToken cancellation)
    {
        using var thread = new CardThread($"PC/SC {name}");
        return await thread.RunAsync(work, cancellation).ConfigureAwait(false);
    }

    private static IPcsc? PlatformPcsc()
    {
        IPcsc pcsc = OperatingSystem.IsWindows() ? new WindowsPcsc() : OperatingSystem.IsMacOS() ? new MacPcsc() : new LinuxPcsc();
        try
        {
            if (pcsc.EstablishContext(out nint context).IsSuccess)
                pcsc.ReleaseContext(context);
            return pcsc;
        }
        catch (DllNotFoundException)
        {
            return null;
        }
    }
}
