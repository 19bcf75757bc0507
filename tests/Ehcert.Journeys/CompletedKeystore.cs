using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Journeys.Processes;

namespace Ehcert.Journeys;

/// <summary>Holds a finished keystore and its token against programs that did not write them.</summary>
internal static class CompletedKeystore
{
    public static async Task OpensEverywhereAsync(string keystore, string password)
    {
        using X509Certificate2 authentication = OpensInDotnet(keystore, password, out string decimalSerial);
        await OpensInJavaAsync(keystore, password, decimalSerial);
        await OpensInOpensslAsync(keystore, password, authentication);
    }

    /// <summary>The token's encryption certificate belongs to a private key of the keystore: what is encrypted to it can be read.</summary>
    public static void OpensWhatIsSealedTo(byte[] token, string keystore, string password)
    {
        SignedCms cms = new();
        cms.Decode(token);
        cms.CheckSignature(verifySignatureOnly: true);
        using X509Certificate2 encryption = X509CertificateLoader.LoadCertificate(cms.ContentInfo.Content);
        byte[] secret = RandomNumberGenerator.GetBytes(32);
        EnvelopedCms sealing = new(new ContentInfo(secret), new AlgorithmIdentifier(new Oid("2.16.840.1.101.3.4.1.2")));
        sealing.Encrypt(new CmsRecipient(SubjectIdentifierType.IssuerAndSerialNumber, encryption));
        EnvelopedCms opening = new();
        opening.Decode(sealing.Encode());
        opening.Decrypt(X509CertificateLoader.LoadPkcs12CollectionFromFile(keystore, password));
        opening.ContentInfo.Content.ShouldBe(secret);
    }

    // Default limits: that the loader accepts the iteration counts is part of the promise.
    private static X509Certificate2 OpensInDotnet(string keystore, string password, out string decimalSerial)
    {
        X509Certificate2Collection all = X509CertificateLoader.LoadPkcs12CollectionFromFile(keystore, password);
        X509Certificate2[] withKey = [.. all.Where(one => one.HasPrivateKey)];
        withKey.Length.ShouldBe(2);
        X509Certificate2 encryption = withKey.Single(one => one.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages
            == (X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment));
        decimalSerial = new BigInteger(encryption.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
        return withKey.Single(one => !ReferenceEquals(one, encryption));
    }

    private static async Task OpensInJavaAsync(string keystore, string password, string decimalSerial)
    {
        Ended listed = (await Tools.KeytoolAsync("-list", "-storetype", "PKCS12", "-keystore", keystore, "-storepass", password, "-J-Duser.language=en")).Well();
        listed.Said.ShouldContain("authentication,");
        listed.Said.ShouldContain(decimalSerial + ",");
        listed.Said.Split("PrivateKeyEntry").Length.ShouldBe(3);
    }

    private static async Task OpensInOpensslAsync(string keystore, string password, X509Certificate2 authentication)
    {
        Ended shown = (await Tools.OpensslAsync("pkcs12", "-in", keystore, "-passin", "pass:" + password, "-nodes")).Well();
        shown.Said.Split("BEGIN PRIVATE KEY").Length.ShouldBe(3);
        string pem = authentication.ExportCertificatePem();
        shown.Said.ReplaceLineEndings("\n").ShouldContain(pem.ReplaceLineEndings("\n"));
    }
}
