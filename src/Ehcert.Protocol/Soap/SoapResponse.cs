namespace Ehcert.Protocol.Soap;

/// <summary>An answer ready to be sent.</summary>
/// <param name="HttpStatus">200 for answers, also for business errors; 500 for faults: the Java client reads no other status.</param>
/// <param name="Body">The envelope, UTF-8.</param>
public sealed record SoapResponse(int HttpStatus, ReadOnlyMemory<byte> Body)
{
    /// <summary>The Java client accepts nothing that does not start with <c>text/xml</c>.</summary>
    public const string ContentType = "text/xml; charset=utf-8";
}
