using System.Threading.Channels;

namespace Ehcert.Eid.Virtual;

/// <summary>Lets one in at a time: there is one token, and who holds it is in.</summary>
internal sealed class OneAtATime
{
    private readonly Channel<bool> _token = Channel.CreateBounded<bool>(1);

    public OneAtATime() => _token.Writer.TryWrite(true);

    public async ValueTask<Turn> EnterAsync(CancellationToken cancellation)
    {
        await _token.Reader.ReadAsync(cancellation);
        return new Turn(this);
    }

    /// <summary>A stay; disposing it leaves, once.</summary>
    public sealed class Turn(OneAtATime owner) : IDisposable
    {
        private OneAtATime? _owner = owner;

        public void Dispose() => Interlocked.Exchange(ref _owner, null)?._token.Writer.TryWrite(true);
    }
}
