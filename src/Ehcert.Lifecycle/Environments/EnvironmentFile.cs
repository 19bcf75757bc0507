using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ehcert.Domain;

namespace Ehcert.Lifecycle.Environments;

/// <summary>Reads an environment file: JSON, at most 256 KiB, comments allowed, unknown fields refused.</summary>
internal static class EnvironmentFile
{
    private const int MostBytes = 256 * 1024;

    public static Outcome<EnvironmentProfile> Read(string path)
    {
        path = Path.GetFullPath(path);
        EnvironmentJson? json;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                return Invalid(path, "size");
            json = JsonSerializer.Deserialize(File.ReadAllBytes(path), EnvironmentJsonContext.Default.EnvironmentJson);
        }
        catch (JsonException problem)
        {
            return Invalid(path, problem.Path ?? "JSON");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            return EnvironmentRefusals.FileUnreadable.Refuse("environment", ("file", path));
        }

        return json is null ? Invalid(path, "JSON") : Judge(json, path);
    }

    private static Outcome<EnvironmentProfile> Judge(EnvironmentJson json, string path)
    {
        if (string.IsNullOrWhiteSpace(json.Name))
            return Invalid(path, "name");
        if (json.Reader is not "pcsc" && !json.Reader.StartsWith("tcp://", StringComparison.Ordinal))
            return Invalid(path, "reader");
        if (json.KeystoreSuffix is not (null or ".p12" or ".acc-p12"))
            return Invalid(path, "keystoreSuffix");

        Outcome<Uri> certRa = Service(json.CertRa, "certRa", path);
        Outcome<Uri> etkRa = Service(json.EtkRa, "etkRa", path);
        Outcome<Uri> etkDepot = Service(json.EtkDepot, "etkDepot", path);
        Outcome<IReadOnlyList<X509Certificate2>> ehealthRoots = Roots(json.EhealthRoots, "ehealthRoots", path);
        Outcome<IReadOnlyList<X509Certificate2>> eidRoots = Roots(json.EidRoots, "eidRoots", path);
        Refusal? refusal = FirstRefusal(certRa, etkRa, etkDepot) ?? FirstRefusal(ehealthRoots, eidRoots);
        if (refusal is not null)
            return refusal;

        return new EnvironmentProfile
        {
            Name = json.Name,
            Kind = json.Kind,
            CertRa = certRa.Value,
            EtkRa = etkRa.Value,
            EtkDepot = etkDepot.Value,
            EhealthRoots = ehealthRoots.Value,
            EidRoots = eidRoots.Value,
            Reader = json.Reader,
            KeystoreSuffix = json.KeystoreSuffix ?? ".p12",
            KeystoreFolder = json.KeystoreFolder is null ? null : Path.GetFullPath(json.KeystoreFolder, Path.GetDirectoryName(path)!),
            Portal = json.Portal,
            Mailbox = json.Mailbox,
        };
    }

    /// <summary>The requests carry personal data: only TLS, or plain HTTP that never leaves this computer.</summary>
    private static Outcome<Uri> Service(Uri address, string field, string path)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
            return Invalid(path, field);
        return address.Scheme is "https" || address.IsLoopback
            ? address
            : EnvironmentRefusals.AddressNotSecure.Refuse("environment", ("file", path), ("address", address.ToString()));
    }

    private static Outcome<IReadOnlyList<X509Certificate2>> Roots(IReadOnlyList<string?> roots, string field, string path)
    {
        if (roots.Count == 0)
            return EnvironmentRefusals.RootsMissing.Refuse("environment", ("file", path), ("field", field));
        try
        {
            X509Certificate2[] certificates = [.. roots.SelectMany(root => Load(root, Path.GetDirectoryName(path)!).AsEnumerable())];
            return certificates.Length > 0 ? certificates : Invalid(path, field);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Invalid(path, field);
        }
    }

    private static X509Certificate2Collection Load(string? root, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        if (root.Contains("-----BEGIN", StringComparison.Ordinal))
            return FromPem(root);
        byte[] content = File.ReadAllBytes(Path.GetFullPath(root, folder));
        return content.AsSpan().IndexOf("-----BEGIN"u8) >= 0
            ? FromPem(System.Text.Encoding.ASCII.GetString(content))
            : [X509CertificateLoader.LoadCertificate(content)];
    }

    private static X509Certificate2Collection FromPem(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates;
    }

    private static Refusal? FirstRefusal<T>(params ReadOnlySpan<Outcome<T>> outcomes)
        where T : notnull
    {
        foreach (Outcome<T> outcome in outcomes)
        {
            if (!outcome.Succeeded)
                return outcome.Refusal;
        }

        return null;
    }

    private static Refusal Invalid(string path, string field) =>
        EnvironmentRefusals.FileInvalid.Refuse("environment", ("file", path), ("field", field));
}

/// <summary>The file as written.</summary>
internal sealed record EnvironmentJson
{
    public required string Name { get; init; }
    public required EnvironmentKind Kind { get; init; }
    public required Uri CertRa { get; init; }
    public required Uri EtkRa { get; init; }
    public required Uri EtkDepot { get; init; }
    public required IReadOnlyList<string?> EhealthRoots { get; init; }
    public required IReadOnlyList<string?> EidRoots { get; init; }
    public required string Reader { get; init; }
    public string? KeystoreSuffix { get; init; }
    public string? KeystoreFolder { get; init; }
    public Uri? Portal { get; init; }
    public Uri? Mailbox { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(EnvironmentJson))]
internal sealed partial class EnvironmentJsonContext : JsonSerializerContext;
