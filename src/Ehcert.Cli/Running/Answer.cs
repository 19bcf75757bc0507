using System.Text.Json.Nodes;

namespace Ehcert.Cli.Running;

/// <summary>How a verb ended well: its result for machines, and the exit code.</summary>
internal sealed record Answer(JsonNode? Result, ExitCode Exit = ExitCode.Done);
