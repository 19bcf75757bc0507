using Ehcert.Cli.Running;
using Ehcert.Domain;

namespace Ehcert.Cli.Asking;

/// <summary>
/// PIN and password for automation: the first line of a file, or lines of standard input (first the PIN, then the password). Never an argument:
/// arguments are visible to every program on the computer and stay in the shell's history.
/// </summary>
internal sealed class Secrets(string? pinFile, string? passwordFile, TextReader standardInput)
{
    private const string StandardInput = "-";
    private const int MostCharacters = 1024;

    private string? _pin;
    private bool _pinRead;

    public bool HasPin => pinFile is not null;

    public bool HasPassword => passwordFile is not null;

    public Outcome<string> Pin()
    {
        if (!_pinRead)
            _pin = Read(pinFile);
        _pinRead = true;
        return _pin is not null ? _pin : CliRefusals.SecretFileUnreadable.Refuse("pin-file", ("option", "--pin-file"));
    }

    public Outcome<string> Password()
    {
        // Both from standard input: the PIN's line comes first, whichever is asked for first.
        if (pinFile is StandardInput && passwordFile is StandardInput)
            Pin();
        return Read(passwordFile) is { } password ? password : CliRefusals.SecretFileUnreadable.Refuse("password-file", ("option", "--password-file"));
    }

    private string? Read(string? source)
    {
        try
        {
            if (source is null)
                return null;
            string? line = source is StandardInput ? standardInput.ReadLine() : FirstLine(source);
            return line is { Length: > 0 and <= MostCharacters } ? line : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string? FirstLine(string path)
    {
        using var file = new StreamReader(path);
        return file.ReadLine();
    }
}
