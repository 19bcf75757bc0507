using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Sandbox.Hosting;

/// <summary>Writes <c>environment.json</c>, by which the <c>ehcert</c> command finds the sandbox and knows whom to trust in it.</summary>
internal static class EnvironmentFile
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(StateFolder state, IEnumerable<X509Certificate2> ehealthRoots, IEnumerable<X509Certificate2> eidRoots)
    {
        Uri authority = state.Ports.AuthorityUrl;
        var environment = new
        {
            Name = "sandbox",
            Kind = "sandbox",
            CertRa = new Uri(authority, "CertRa/v2"),
            EtkRa = new Uri(authority, "EtkRa/v2"),
            EtkDepot = new Uri(authority, "EtkDepot/v1"),
            EhealthRoots = ehealthRoots.Select(root => root.ExportCertificatePem()),
            EidRoots = eidRoots.Select(root => root.ExportCertificatePem()),
            Reader = state.Ports.ReadersAddress,
            KeystoreFolder = state.Keystores,
            KeystoreSuffix = ".p12",
            Portal = state.Ports.PageUrl,
            Mailbox = new Uri(state.Ports.PageUrl, "mailbox"),
        };
        StateFolder.WriteDurably(state.EnvironmentFile, JsonSerializer.SerializeToUtf8Bytes(environment, Readable));
    }
}
