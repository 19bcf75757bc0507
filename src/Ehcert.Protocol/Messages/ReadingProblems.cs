namespace Ehcert.Protocol.Messages;

/// <summary>What was missing or unreadable while a message was read.</summary>
internal sealed class ReadingProblems
{
    /// <summary>The name of the first element or attribute concerned; null when there was none.</summary>
    public string? First { get; private set; }

    public void Note(string name) => First ??= name;
}
