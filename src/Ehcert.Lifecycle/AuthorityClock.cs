namespace Ehcert.Lifecycle;

/// <summary>Notes the authority's time from the <c>Date</c> header (RFC 9110 §6.6.1) of the latest answer, and how far this computer's clock is off.</summary>
internal sealed class AuthorityClock(TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>This computer's time minus the authority's; null before the first answer that said its time.</summary>
    public TimeSpan? Ahead { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        DateTimeOffset asked = time.GetUtcNow();
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.Date is { } authority)
            Ahead = asked + ((time.GetUtcNow() - asked) / 2) - authority;
        return response;
    }
}
