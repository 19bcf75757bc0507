namespace Ehcert.Authority.Keys;

/// <summary>The authority's keys cannot be used as they are; an operator has to look before anything is served.</summary>
internal sealed class KeysUnusableException(string message, Exception? cause = null) : Exception(message, cause);
