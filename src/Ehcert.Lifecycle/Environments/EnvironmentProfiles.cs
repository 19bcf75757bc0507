using Ehcert.Domain;

namespace Ehcert.Lifecycle.Environments;

/// <summary>Finds the environment that a person named, or the one that this computer is set to.</summary>
public static class EnvironmentProfiles
{
    /// <summary>The variable that names the environment when the command line does not.</summary>
    public const string EnvironmentVariable = "EHCERT_ENVIRONMENT";

    /// <summary>The variable that names the sandbox's environment file.</summary>
    public const string SandboxVariable = "EHCERT_SANDBOX";

    private const string Production = "production";
    private const string Acceptance = "acceptance";
    private const string Sandbox = "sandbox";

    /// <summary>
    /// Finds an environment: <c>production</c>, <c>acceptance</c>, <c>sandbox</c> or the path of an environment file.
    /// Null or blank: the one in <c>EHCERT_ENVIRONMENT</c>, else production.
    /// </summary>
    public static Outcome<EnvironmentProfile> Find(string? nameOrFile, EnvironmentSearch? where = null)
    {
        where ??= new EnvironmentSearch();
        string name = FirstWritten(nameOrFile, where.Variable(EnvironmentVariable)) ?? Production;
        if (!LooksLikeAFile(name))
            return FindNamed(name, where);
        string path = Path.GetFullPath(name, where.WorkingFolder);
        return File.Exists(path) ? Read(path) : EnvironmentRefusals.FileUnreadable.Refuse("environment", ("file", path));
    }

    /// <summary>Reads an environment file.</summary>
    public static Outcome<EnvironmentProfile> Read(string path) => EnvironmentFile.Read(path);

    private static Outcome<EnvironmentProfile> FindNamed(string name, EnvironmentSearch where)
    {
        (EnvironmentKind Kind, string[] Places) wanted;
        switch (name)
        {
            case Production:
                wanted = (EnvironmentKind.Production, Installed(name, where));
                break;
            case Acceptance:
                wanted = (EnvironmentKind.Acceptance, Installed(name, where));
                break;
            case Sandbox:
                wanted = (EnvironmentKind.Sandbox, SandboxPlaces(where));
                break;
            default:
                return EnvironmentRefusals.Unknown.Refuse("environment", ("name", name));
        }

        string? path = Array.Find(wanted.Places, File.Exists);
        if (path is null)
        {
            RefusalReason reason = wanted.Kind is EnvironmentKind.Sandbox ? EnvironmentRefusals.SandboxNotStarted : EnvironmentRefusals.NotInstalled;
            return reason.Refuse("environment", ("name", name), ("file", wanted.Places[0]));
        }

        if (Read(path).IsRefused(out Refusal? refusal, out EnvironmentProfile? profile))
            return refusal;
        return profile.Kind == wanted.Kind ? profile : EnvironmentRefusals.FileInvalid.Refuse("environment", ("file", path), ("field", "kind"));
    }

    private static string[] Installed(string name, EnvironmentSearch where) =>
    [
        Path.Combine(where.Home, "ehealth", "environments", name + ".json"),
        Path.Combine(where.ProgramFolder, "environments", name + ".json"),
    ];

    private static string[] SandboxPlaces(EnvironmentSearch where)
    {
        if (FirstWritten(where.Variable(SandboxVariable)) is { } named)
            return [Path.GetFullPath(named, where.WorkingFolder)];
        var places = new List<string>();
        for (DirectoryInfo? folder = new(where.WorkingFolder); folder is not null; folder = folder.Parent)
            places.Add(Path.Combine(folder.FullName, ".sandbox", "environment.json"));
        return [.. places];
    }

    private static bool LooksLikeAFile(string name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || name.Contains(Path.AltDirectorySeparatorChar, StringComparison.Ordinal);

    private static string? FirstWritten(params ReadOnlySpan<string?> candidates)
    {
        foreach (string? candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate))
                return candidate.Trim();
        }

        return null;
    }
}
