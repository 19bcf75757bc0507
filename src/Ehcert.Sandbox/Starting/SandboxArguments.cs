using System.Globalization;
using Ehcert.Domain;

namespace Ehcert.Sandbox.Starting;

/// <summary>What the person asked for on the command line of <c>./run</c>.</summary>
internal sealed record SandboxArguments
{
    /// <summary>The folder that holds everything the sandbox keeps.</summary>
    public string StateFolder { get; init; } = ".sandbox";

    /// <summary>The first of the sandbox's ports; 0 picks a free block; null keeps the folder's own, or 7180 when it is new.</summary>
    public int? PortBase { get; init; }

    /// <summary>Wipe the folder first.</summary>
    public bool Reset { get; init; }

    /// <summary>Show the page in the browser once it is ready.</summary>
    public bool OpenBrowser { get; init; } = true;

    /// <summary>Only show how to use the command.</summary>
    public bool Help { get; init; }

    /// <summary>Reads the arguments; refuses what it does not know.</summary>
    public static Outcome<SandboxArguments> Parse(IReadOnlyList<string> arguments)
    {
        SandboxArguments read = new();
        for (int at = 0; at < arguments.Count; at++)
        {
            string? value = at + 1 < arguments.Count ? arguments[at + 1] : null;
            switch (arguments[at])
            {
                case "--help" or "-h":
                    read = read with { Help = true };
                    break;
                case "--reset":
                    read = read with { Reset = true };
                    break;
                case "--no-browser":
                    read = read with { OpenBrowser = false };
                    break;
                case "--port-base" when PortBaseFrom(value) is { } port:
                    read = read with { PortBase = port };
                    at++;
                    break;
                case "--port-base":
                    return SandboxRefusals.PortBaseInvalid.Refuse("--port-base", ("value", value ?? ""));
                case "--state" when !string.IsNullOrWhiteSpace(value):
                    read = read with { StateFolder = value };
                    at++;
                    break;
                case var unknown:
                    return SandboxRefusals.ArgumentUnknown.Refuse(null, ("argument", unknown));
            }
        }

        return read;
    }

    private static int? PortBaseFrom(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && (port == 0 || SandboxPorts.IsPossibleBase(port)) ? port : null;
}
