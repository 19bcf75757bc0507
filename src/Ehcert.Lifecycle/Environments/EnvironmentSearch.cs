namespace Ehcert.Lifecycle.Environments;

/// <summary>Where environment files are looked for. The default is this computer; tests give their own.</summary>
public sealed record EnvironmentSearch
{
    /// <summary>The person's home folder.</summary>
    public string Home { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>The folder the program was started in.</summary>
    public string WorkingFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>The folder the program lies in.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;
}
