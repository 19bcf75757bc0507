namespace Ehcert.Pki.Tests.Demo;

/// <summary>Worked examples of the platform's formats, with fictitious identities and throw-away keys.</summary>
internal static class Golden
{
    public static byte[] Csr => Read("csr.der");

    public static byte[] AuthenticationCertificate => Read("auth-certificate.der");

    public static byte[] EncryptionCertificate => Read("encryption-certificate.der");

    public static byte[] EncryptionToken => Read("etk.der");

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", name));
}
