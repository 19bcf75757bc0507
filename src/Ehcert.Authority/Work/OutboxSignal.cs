using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Ehcert.Authority.Work;

/// <summary>Wakes the lanes of this process. A wake-up that comes while a lane works is not lost; several count as one.</summary>
internal sealed class OutboxSignal
{
    private readonly ConcurrentBag<Channel<bool>> _lanes = [];

    public ChannelReader<bool> Listen()
    {
        var lane = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        _lanes.Add(lane);
        return lane.Reader;
    }

    public void Wake()
    {
        foreach (var lane in _lanes)
            lane.Writer.TryWrite(true);
    }
}
