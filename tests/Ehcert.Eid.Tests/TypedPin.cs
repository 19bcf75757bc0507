using Ehcert.Domain;

namespace Ehcert.Eid.Tests;

/// <summary>A person who types this PIN whenever asked (null: cancels), and remembers what was asked.</summary>
internal sealed class TypedPin(string? digits = "1234") : IPinEntry
{
    public List<PinRequest> Requests { get; } = [];

    public List<PinRequest> Announcements { get; } = [];

    /// <summary>Announcements on the screen now.</summary>
    public int Shown { get; private set; }

    /// <summary>Happens while the person is asked.</summary>
    public Action? Meanwhile { get; init; }

    /// <summary>Happens while the person is asked, and takes time.</summary>
    public Func<Task>? MeanwhileAsync { get; init; }

    public async ValueTask<Pin?> AskAsync(PinRequest request, CancellationToken cancellation)
    {
        Requests.Add(request);
        Meanwhile?.Invoke();
        if (MeanwhileAsync is not null)
            await MeanwhileAsync();
        return digits is null ? null : Pin.From(digits).Value;
    }

    public ValueTask<IAsyncDisposable?> AnnouncePinPadAsync(PinRequest request, CancellationToken cancellation)
    {
        Announcements.Add(request);
        Shown++;
        Meanwhile?.Invoke();
        return ValueTask.FromResult<IAsyncDisposable?>(digits is null ? null : new Notice(this));
    }

    private sealed class Notice(TypedPin owner) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            owner.Shown--;
            return ValueTask.CompletedTask;
        }
    }
}
