using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.VirtualEid;

/// <summary>
/// A person in JSON: <c>{ "givenNames": "Lou", "surname": "Essai", "nationalNumber": "85073003328", "kind": "applet-1.8", "pin": "1234", "triesLeft": 3,
/// "language": "fr", "birthPlace": "Namur", "municipality": "Bruxelles", "validFrom": "2024-01-01", "validUntil": "2034-01-01" }</c>; only names and number
/// are required.
/// </summary>
internal sealed record PersonFile
{
    private const int LargestFile = 64 * 1024;
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public required string GivenNames { get; init; }

    public required string Surname { get; init; }

    public required string NationalNumber { get; init; }

    public string Kind { get; init; } = Preset.Names[0];

    public string Pin { get; init; } = "1234";

    public int TriesLeft { get; init; } = 3;

    public string Language { get; init; } = "fr";

    public string? BirthPlace { get; init; }

    public string? Municipality { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public static bool IsPin(string digits) => digits.Length is >= 4 and <= 12 && digits.All(char.IsAsciiDigit);

    /// <summary>The person of a preset or a file, or what is wrong with it.</summary>
    public static bool TryRead(string presetOrFile, [NotNullWhen(true)] out VirtualPerson? person, [NotNullWhen(false)] out string? wrong)
    {
        (person, wrong) = (null, null);
        if (Preset.TryKind(presetOrFile, out CardKind kind))
            person = Preset.Of(kind);
        else if (!File.Exists(presetOrFile))
            wrong = $"{presetOrFile} is neither a file nor one of {string.Join(", ", Preset.Names)}.";
        else if (new FileInfo(presetOrFile).Length > LargestFile)
            wrong = $"{presetOrFile} is too large to be a person.";
        else
            (person, wrong) = Read(File.ReadAllText(presetOrFile), presetOrFile);
        return person is not null;
    }

    private static (VirtualPerson? Person, string? Wrong) Read(string json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<PersonFile>(json, Format) is { } read ? read.ToPerson(file) : (null, $"{file} is empty.");
        }
        catch (JsonException malformed)
        {
            return (null, $"{file} is not a person in JSON (line {malformed.LineNumber + 1}, {malformed.Path}).");
        }
    }

    private (VirtualPerson? Person, string? Wrong) ToPerson(string file)
    {
        if (!Domain.NationalNumber.Parse(NationalNumber).TryGet(out NationalNumber? number, out _))
            return (null, $"{file}: nationalNumber is not a valid national number.");
        if (!Preset.TryKind(Kind, out CardKind kind))
            return (null, $"{file}: kind is none of {string.Join(", ", Preset.Names)}.");
        if (!IsPin(Pin) || TriesLeft is < 0 or > 3)
            return (null, $"{file}: a PIN has 4 to 12 digits, and 0 to 3 tries.");
        Language? language = Language switch
        {
            "fr" => Domain.Language.French,
            "nl" => Domain.Language.Dutch,
            "de" => Domain.Language.German,
            "en" => Domain.Language.English,
            _ => null,
        };
        if (language is null)
            return (null, $"{file}: language is none of fr, nl, de, en.");
        VirtualPerson person = Preset.Of(kind) with
        {
            GivenNames = GivenNames,
            Surname = Surname,
            NationalNumber = number,
            Pin = Pin,
            TriesLeft = TriesLeft,
            Language = language.Value,
            ThirdGivenNameInitial = "",
            ValidFrom = ValidFrom,
            ValidUntil = ValidUntil,
        };
        person = BirthPlace is null ? person : person with { BirthPlace = BirthPlace };
        return (Municipality is null ? person : person with { Municipality = Municipality }, null);
    }
}
