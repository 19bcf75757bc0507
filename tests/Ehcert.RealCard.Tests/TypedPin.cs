using Ehcert.Eid;

namespace Ehcert.RealCard.Tests;

/// <summary>Somebody who types a PIN when asked.</summary>
internal sealed class TypedPin(string digits = "1234") : IPinEntry
{
    public List<PinRequest> Requests { get; } = [];

    /// <summary>What happens while they type.</summary>
    public Func<Task>? Meanwhile { get; init; }

    public async ValueTask<Pin?> AskAsync(PinRequest request, CancellationToken cancellation)
    {
        Requests.Add(request);
        if (Meanwhile is not null)
            await Meanwhile();
        return Pin.From(digits).Value;
    }

    public ValueTask<IAsyncDisposable?> AnnouncePinPadAsync(PinRequest request, CancellationToken cancellation) =>
        throw new InvalidOperationException("These readers have no keys.");
}
