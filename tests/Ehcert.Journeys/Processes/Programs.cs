using System.Reflection;

namespace Ehcert.Journeys.Processes;

/// <summary>Where the built programs are: beside this one, in the house's artifacts folder.</summary>
public static class Programs
{
    public static string Sandbox => Of("Ehcert.Sandbox", "ehcert-sandbox");

    public static string Ehcert => Of("Ehcert.Cli", "ehcert");

    public static string Authority => Of("Ehcert.Authority", "ehcert-authority");

    private static string Of(string project, string program)
    {
        DirectoryInfo own = new(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        string path = Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, program);
        return File.Exists(path) ? path : throw new FileNotFoundException($"Build {project} first.", path);
    }
}
