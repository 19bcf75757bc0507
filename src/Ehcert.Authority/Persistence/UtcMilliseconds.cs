using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ehcert.Authority.Persistence;

/// <summary>An instant as a whole number of milliseconds since 1970-01-01T00:00:00Z.</summary>
internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
