using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>How this program wants to work with identity cards.</summary>
public sealed record EidOptions
{
    /// <summary>The clock, for validity dates and time-outs.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Language of the messages on a reader's own display.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>
    /// Leaves the PIN right on the card after an authentication, so that the next one asks no PIN. Any other program can use it meanwhile:
    /// off by default, the card is then logged off at once.
    /// </summary>
    public bool StaySignedIn { get; init; }

    /// <summary>How long a card may work on one command. A signature on a chip takes about a second.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a reader with its own keys waits for the PIN.</summary>
    public TimeSpan PinPadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes per READ BINARY, at most 256. Some older readers fail above 248.</summary>
    public int BlockSize { get; init; } = 248;

    /// <summary>Who wants to see what is exchanged, without its content; null for nobody.</summary>
    public IApduTrace? Trace { get; init; }
}

/// <summary>Sees each command and answer, never their content: safe to write into a report that people share.</summary>
public interface IApduTrace
{
    /// <summary>One command was answered, or not.</summary>
    void Exchanged(ApduTraceEntry entry);
}

/// <summary>A command and its answer without data, so without PIN and without personal data.</summary>
/// <param name="Header">Class, instruction, P1 and P2 in hexadecimal.</param>
/// <param name="DataLength">Bytes after the header.</param>
/// <param name="AnswerLength">Bytes of data in the answer.</param>
/// <param name="Status">The status word; null when the card did not answer.</param>
/// <param name="Took">How long the answer took.</param>
public sealed record ApduTraceEntry(string Header, int DataLength, int AnswerLength, StatusWord? Status, TimeSpan Took);
