using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ehcert.Cli.Card;
using Ehcert.Cli.Completing;
using Ehcert.Cli.Doctor;
using Ehcert.Cli.Listing;
using Ehcert.Cli.Requesting;
using Ehcert.Cli.Showing;

namespace Ehcert.Cli.Running;

/// <summary>How results are written for machines: camelCase, words for enums, ISO 8601 times with offset, absent when not known.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DoctorResult))]
[JsonSerializable(typeof(CardResult))]
[JsonSerializable(typeof(SentResult))]
[JsonSerializable(typeof(CompletedResult))]
[JsonSerializable(typeof(WaitingResult))]
[JsonSerializable(typeof(ListResult))]
[JsonSerializable(typeof(ShowResult))]
internal sealed partial class AnswersJson : JsonSerializerContext
{
    public static Answer Answer<T>(T result, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, ExitCode exit = ExitCode.Done)
    {
        JsonNode? node = JsonSerializer.SerializeToNode(result, type);
        return new Answer(node, exit);
    }
}
