using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// Keeps a virtual PKI in a folder: <c>authorities.json</c> (keys, certificates, base address; written once) and <c>issued.json</c> (certificates
/// and their status; written at each change).
/// </summary>
internal static class PkiFolder
{
    private const string AuthoritiesFile = "authorities.json";
    private const string IssuedFile = "issued.json";
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    public static VirtualEidPki OpenOrCreate(string folder, Uri baseUrl, VirtualKeys keys, TimeProvider time)
    {
        string authorities = Path.Combine(folder, AuthoritiesFile);
        IssuedCertificates issued = new();
        VirtualEidPki pki;
        if (File.Exists(authorities))
        {
            StoredPki stored = Read<StoredPki>(authorities);
            if (stored.BaseUrl != baseUrl.AbsoluteUri)
                throw new InvalidOperationException($"The PKI in {folder} was founded for {stored.BaseUrl}, not {baseUrl.AbsoluteUri}.");
            issued.Load(ReadIssued(Path.Combine(folder, IssuedFile)));
            pki = new VirtualEidPki(Restore("rsa", stored.Rsa), Restore("ec", stored.Ec), baseUrl, keys, time, issued);
        }
        else
        {
            pki = VirtualEidPki.Found(AuthorityKeys.Make(keys), AuthorityKeys.DrawGeneration(), baseUrl, keys, time, issued);
            WriteIssued(folder, issued.State);
            Write(authorities, new StoredPki(baseUrl.AbsoluteUri, Stored(pki.Families[0]), Stored(pki.Families[1])));
        }

        issued.Keep = state => WriteIssued(folder, state);
        return pki;
    }

    private static AuthorityFamily Restore(string family, StoredFamily stored)
    {
        X509Certificate2 root = X509CertificateLoader.LoadCertificate(stored.Root.Certificate);
        VirtualCa Open(string role, StoredAuthority authority, params IReadOnlyList<X509Certificate2> above)
        {
            AsymmetricAlgorithm key = Key(authority.Pkcs8, family);
            X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(authority.Certificate);
            return new VirtualCa($"{role}-{family}", CertificateAuthority.Open(certificate, AuthorityFoundation.Key(key), above), key);
        }

        return new AuthorityFamily(
            Open("root", stored.Root),
            Open("citizen", stored.Citizen, root),
            Open("foreigner", stored.Foreigner, root),
            new VirtualNationalRegister(X509CertificateLoader.LoadCertificate(stored.Register.Certificate), Key(stored.Register.Pkcs8, family)));
    }

    private static AsymmetricAlgorithm Key(byte[] pkcs8, string family)
    {
        AsymmetricAlgorithm key = family == "ec" ? ECDsa.Create() : RSA.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }

    private static StoredFamily Stored(AuthorityFamily family) => new(
        Stored(family.Root), Stored(family.Citizen), Stored(family.Foreigner),
        new StoredAuthority(family.Register.Certificate.RawData, family.Register.Key.ExportPkcs8PrivateKey()));

    private static StoredAuthority Stored(VirtualCa ca) => new(ca.Certificate.RawData, ca.PrivateKey.ExportPkcs8PrivateKey());

    private static IssuedState ReadIssued(string file)
    {
        StoredIssued stored = Read<StoredIssued>(file);
        return new IssuedState(stored.CrlNumber, [.. stored.Certificates.Select(entry => new IssuedEntry(
            entry.Ca,
            SerialNumber.TryParseDecimal(entry.Serial, out SerialNumber serial) ? serial : throw new InvalidDataException($"Not a serial number in {file}."),
            entry.RevokedAt is { } at ? new SerialStatus.Revoked(at, entry.Reason) : SerialStatus.Good))]);
    }

    private static void WriteIssued(string folder, IssuedState state) => Write(
        Path.Combine(folder, IssuedFile),
        new StoredIssued(state.CrlNumber, [.. state.Entries.Select(entry =>
        {
            SerialStatus.Revoked? revoked = entry.Status as SerialStatus.Revoked;
            return new StoredEntry(entry.Ca, entry.Serial.Decimal, revoked?.At, revoked?.Reason ?? X509RevocationReason.Unspecified);
        })]));

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(file), Format) ?? throw new InvalidDataException($"{file} is empty.");

    private static void Write<T>(string file, T content) => WholeFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(content, Format));

    private sealed record StoredPki(string BaseUrl, StoredFamily Rsa, StoredFamily Ec);

    private sealed record StoredFamily(StoredAuthority Root, StoredAuthority Citizen, StoredAuthority Foreigner, StoredAuthority Register);

    private sealed record StoredAuthority(byte[] Certificate, byte[] Pkcs8);

    private sealed record StoredIssued(long CrlNumber, IReadOnlyList<StoredEntry> Certificates);

    private sealed record StoredEntry(string Ca, string Serial, DateTimeOffset? RevokedAt, X509RevocationReason Reason);
}
