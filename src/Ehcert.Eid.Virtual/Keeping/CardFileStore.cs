using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Ehcert.Eid.Virtual;

/// <summary>Keeps a virtual card in a file: what was put on it, and its PIN and tries as they are now.</summary>
internal static class CardFileStore
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    /// <summary>The card, or null when there is none for this person as described.</summary>
    public static VirtualEidCard? Read(string file, VirtualPerson person)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            StoredCard? stored = JsonSerializer.Deserialize<StoredCard>(File.ReadAllBytes(file), Format);
            return stored is not null && stored.Person == Fingerprint(person) ? Restore(stored, person) : null;
        }
        catch (Exception damaged) when (damaged is JsonException or CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the card now, and again whenever its PIN or its tries change.</summary>
    public static void Keep(VirtualEidCard card, string file)
    {
        Write(card, file);
        card.PinChanged += (_, _) => Write(card, file);
    }

    private static void Write(VirtualEidCard card, string file)
    {
        CardContent content = card.Content;
        StoredCard stored = new(
            Fingerprint(content.Person),
            content.ChipSerial,
            content.Files.ToDictionary(entry => Name(entry.Key), entry => entry.Value, StringComparer.Ordinal),
            [.. content.Keys.Select(key => new StoredKey(key.Key, key.Value.IsActivated, key.Value.Key.ExportPkcs8PrivateKey()))],
            content.BasicKey?.ExportPkcs8PrivateKey(),
            card.PinBlock.ToArray(),
            card.TriesLeft);
        WholeFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(stored, Format));
    }

    private static VirtualEidCard Restore(StoredCard stored, VirtualPerson person)
    {
        CardMake make = CardMake.Of(person.Kind);
        Dictionary<FilePath, byte[]> files = stored.Files.ToDictionary(entry => Path(entry.Key), entry => entry.Value);
        CardContent content = new(
            person,
            make,
            stored.ChipSerial,
            files,
            stored.Keys.ToDictionary(key => key.Reference, key => new CardPrivateKey(Key(key.Pkcs8, make.HasEcKeys), key.IsActivated)),
            stored.BasicKey is null ? null : (ECDsa)Key(stored.BasicKey, ec: true),
            Certificate(files[FilePath.AuthenticationCertificate]),
            Certificate(files[FilePath.SignatureCertificate]));
        return new VirtualEidCard(content, stored.PinBlock, stored.TriesLeft);
    }

    private static AsymmetricAlgorithm Key(byte[] pkcs8, bool ec)
    {
        AsymmetricAlgorithm key = ec ? ECDsa.Create() : RSA.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }

    private static X509Certificate2? Certificate(byte[] file) =>
        DerLength.Of(file) is { } length ? X509CertificateLoader.LoadCertificate(file.AsSpan(0, length)) : null;

    private static string Name(FilePath path) =>
        string.Create(CultureInfo.InvariantCulture, $"{path.Directory:X4}/{path.File:X4}");

    private static FilePath Path(string name) => new(
        ushort.Parse(name.AsSpan(0, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        ushort.Parse(name.AsSpan(5), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    // What the card was made from. ToString of a person is masked, so the fields are named here.
    private static string Fingerprint(VirtualPerson p) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        p.GivenNames, p.Surname, p.NationalNumber.Digits, p.Kind.ToString(), p.Pin, p.Language.ToString(), p.ThirdGivenNameInitial,
        p.BirthDate?.ToString() ?? "", p.BirthPlace, p.Sex.ToString(), p.Nationality ?? "", p.NobleCondition, p.Municipality, p.PostalCode, p.Street,
        p.ValidFrom?.ToString("O", CultureInfo.InvariantCulture) ?? "", p.ValidUntil?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        p.DocumentType?.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
    ]))));

    private sealed record StoredCard(
        string Person, byte[] ChipSerial, Dictionary<string, byte[]> Files, IReadOnlyList<StoredKey> Keys, byte[]? BasicKey, byte[] PinBlock, int TriesLeft);

    private sealed record StoredKey(byte Reference, bool IsActivated, byte[] Pkcs8);
}
