using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ehcert.Eid.Virtual;

/// <summary>Writes identity (4031) and address (4033) of a person.</summary>
internal static class IdentityFiles
{
    // Fixed size on cards until 1.8, padded with zeros (eID/address file document).
    private const int AddressLength = 117;

    public static byte[] Identity(VirtualPerson person, CardMake make, CardValidity validity, ReadOnlySpan<byte> chipNumber, byte[] photo, byte[]? basicKey)
    {
        DateOnly? born = person.NationalNumber.BirthDate;
        BirthDate? birth = person.BirthDate ?? (born is { } day ? new BirthDate(day.Year, day.Month, day.Day) : null);
        TlvWriter file = new TlvWriter()
            .Add(0x00, [0x00, make.Applet >= AppletLayout.V18 ? (byte)0x05 : (byte)0x03])
            .Add(0x01, CardNumber(chipNumber, make.Foreign))
            .Add(0x02, chipNumber)
            .Add(0x03, Day(validity.From))
            .Add(0x04, Day(validity.Until))
            .Add(0x05, Fit(person.Municipality, 80))
            .Add(0x06, person.NationalNumber.Digits)
            .Add(0x07, Fit(person.Surname, 110))
            .Add(0x08, Fit(person.GivenNames, 95))
            .Add(0x09, Fit(person.ThirdGivenNameInitial, 3))
            .Add(0x0A, Fit(person.Nationality ?? CardWords.Nationality(make.Foreign, person.Language), 85))
            .Add(0x0B, Fit(person.BirthPlace, 80))
            .Add(0x0C, birth is { } date ? CardWords.BirthDate(date, person.Language) : "")
            .Add(0x0D, CardWords.Sex(SexOf(person), person.Language))
            .Add(0x0E, Fit(person.NobleCondition, 50))
            .Add(0x0F, ((person.DocumentType ?? make.DocumentType).Number ?? 1).ToString(CultureInfo.InvariantCulture))
            .Add(0x10, "0")
            .Add(0x11, PhotoHash(make, photo));
        if (basicKey is not null)
            file.Add(0x1A, SHA384.HashData(basicKey));
        return file.ToArray();
    }

    public static byte[] Address(VirtualPerson person)
    {
        byte[] fields = new TlvWriter()
            .Add(0x01, Fit(person.Street, 60))
            .Add(0x02, Fit(person.PostalCode, 6))
            .Add(0x03, Fit(person.Municipality, 47))
            .ToArray();
        byte[] file = new byte[Math.Max(AddressLength, fields.Length)];
        fields.CopyTo(file, 0);
        return file;
    }

    // Digits 7 to 9 of the national number: odd for men, even for women.
    private static Sex SexOf(VirtualPerson person) => person.Sex != Sex.NotStated
        ? person.Sex
        : (person.NationalNumber.Digits[8] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

#pragma warning disable CA5350 // Applet 1.7 names the photo's SHA-1: that is what a client has to cope with.
    private static byte[] PhotoHash(CardMake make, byte[] photo) =>
        make.Applet >= AppletLayout.V18 ? SHA384.HashData(photo) : SHA1.HashData(photo);
#pragma warning restore CA5350

    // Twelve characters: ten of the card and two check digits (modulo 97). Foreigners' cards begin with a letter.
    private static string CardNumber(ReadOnlySpan<byte> chipNumber, bool foreign)
    {
        ulong number = (BitConverter.ToUInt64(chipNumber[^8..]) % 999_999_999) + 1;
        return foreign
            ? string.Create(CultureInfo.InvariantCulture, $"B{number:D9}{number % 97:D2}")
            : string.Create(CultureInfo.InvariantCulture, $"0{number:D9}{number % 97:D2}");
    }

    private static string Day(DateOnly date) => date.ToString("dd'.'MM'.'yyyy", CultureInfo.InvariantCulture);

    // Cuts at a whole character so that the field keeps within the bytes planned for it.
    private static string Fit(string text, int bytes)
    {
        StringBuilder fitted = new();
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes().TakeWhile(rune => (length += rune.Utf8SequenceLength) <= bytes))
            fitted.Append(rune);
        return fitted.ToString();
    }
}

/// <summary>First and last day of a card.</summary>
internal readonly record struct CardValidity(DateOnly From, DateOnly Until);
