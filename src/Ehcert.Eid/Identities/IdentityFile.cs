using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>Reads the identity file 4031 (ID/address file document, field by field).</summary>
internal static partial class IdentityFile
{
    private const byte CardNumber = 0x01;
    private const byte ChipNumber = 0x02;
    private const byte ValidFrom = 0x03;
    private const byte ValidUntil = 0x04;
    private const byte Municipality = 0x05;
    private const byte NationalNumberTag = 0x06;
    private const byte Surname = 0x07;
    private const byte GivenNames = 0x08;
    private const byte ThirdInitial = 0x09;
    private const byte Nationality = 0x0A;
    private const byte BirthPlace = 0x0B;
    private const byte BirthDateTag = 0x0C;
    private const byte SexTag = 0x0D;
    private const byte NobleCondition = 0x0E;
    private const byte DocumentTypeTag = 0x0F;
    private const byte PhotoHash = 0x11;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the whole file. Refused with <see cref="EidRefusals.CardUnreadable"/> when a field that everything depends on is missing or malformed.</summary>
    public static Outcome<CardIdentity> Read(ReadOnlyMemory<byte> file)
    {
        if (!TlvFields.TryRead(file, out TlvFields? fields))
            return EidRefusals.CardUnreadable.Refuse();
        if (!TryText(fields, CardNumber, out string? cardNumber) || cardNumber is null
            || Date(fields, ValidFrom) is not { } validFrom || Date(fields, ValidUntil) is not { } validUntil
            || !TryText(fields, NationalNumberTag, out string? number) || !NationalNumber.Parse(number).TryGet(out NationalNumber? nationalNumber, out _)
            || !TryText(fields, Surname, out string? surname) || !TryText(fields, GivenNames, out string? givenNames) || (surname ?? givenNames) is null
            || !TryText(fields, ThirdInitial, out string? thirdInitial) || !TryText(fields, Municipality, out string? municipality)
            || !TryText(fields, Nationality, out string? nationality) || !TryText(fields, BirthPlace, out string? birthPlace)
            || !TryText(fields, BirthDateTag, out string? birthDate) || !TryText(fields, SexTag, out string? sex)
            || !TryText(fields, NobleCondition, out string? nobleCondition) || !TryText(fields, DocumentTypeTag, out string? documentType))
        {
            return EidRefusals.CardUnreadable.Refuse();
        }

        return new CardIdentity
        {
            NationalNumber = nationalNumber,
            Name = new PersonName(givenNames ?? "", surname ?? ""),
            ThirdGivenNameInitial = thirdInitial,
            CardNumber = cardNumber,
            ChipNumber = fields.TryGet(ChipNumber, out ReadOnlyMemory<byte> chip) ? Convert.ToHexString(chip.Span) : null,
            ValidFrom = validFrom,
            ValidUntil = validUntil,
            Municipality = municipality,
            Nationality = nationality,
            BirthPlace = birthPlace,
            BirthDate = birthDate is null ? null : BirthDate.Parse(birthDate),
            Sex = ReadSex(sex),
            NobleCondition = nobleCondition,
            DocumentType = new DocumentType(ReadNumber(documentType)),
            PhotoHash = fields.TryGet(PhotoHash, out ReadOnlyMemory<byte> hash) ? hash : ReadOnlyMemory<byte>.Empty,
        };
    }

    private static Sex ReadSex(string? letter) => letter switch
    {
        "M" => Sex.Male,
        "F" or "V" or "W" => Sex.Female,
        _ => Sex.NotStated,
    };

    private static int? ReadNumber(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static DateOnly? Date(TlvFields fields, byte tag) =>
        TryText(fields, tag, out string? text)
        && DateOnly.TryParseExact(text, "dd'.'MM'.'yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    // An absent or empty field is null. Runs of blanks occur on real cards. Control characters could drive a terminal: not a text.
    private static bool TryText(TlvFields fields, byte tag, out string? text)
    {
        text = null;
        if (!fields.TryGet(tag, out ReadOnlyMemory<byte> value))
            return true;
        try
        {
            text = Blanks().Replace(StrictUtf8.GetString(value.Span), " ").Trim(' ');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        if (text.Any(char.IsControl))
            return false;
        if (text.Length == 0)
            text = null;
        return true;
    }

    [GeneratedRegex(" {2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
