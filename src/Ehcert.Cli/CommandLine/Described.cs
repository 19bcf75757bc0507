using System.CommandLine;
using Ehcert.Domain;

namespace Ehcert.Cli.CommandLine;

/// <summary>An option with its explanation in four languages.</summary>
internal sealed record Described(Option Option, Text Help);

/// <summary>An example for the help page: a command line and what it does.</summary>
internal sealed record Example(string Line, Text Does);
