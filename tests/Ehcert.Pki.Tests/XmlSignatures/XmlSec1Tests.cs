using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Pki.Tests.XmlSignatures;

/// <summary>The same signatures through xmlsec1, an independent implementation, in both directions.</summary>
public sealed class XmlSec1Tests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ehcert-xmlsec1-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(SignatureAlgorithm.RsaSha256)]
    [InlineData(SignatureAlgorithm.EcdsaSha256)]
    [InlineData(SignatureAlgorithm.EcdsaSha384)]
    public async Task Xmlsec1_accepts_our_signatures(SignatureAlgorithm algorithm)
    {
        SoftwareIdentity identity = XmlSignerTests.For(algorithm);
        string message = Write("signed.xml", Xml.Save(await XmlSignerTests.Sign(Xml.Request, identity)));
        string trusted = Write("signer.pem", identity.Chain[0].ExportCertificatePem());

        (int exit, string output) = await Run("--verify", "--id-attr:Id", "Ask", "--trusted-pem", trusted, "--verification-time", "2026-06-01 00:00:00", message);

        exit.ShouldBe(0, output);
    }

    [Theory]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", SignatureAlgorithm.RsaSha256)]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", SignatureAlgorithm.EcdsaSha384)]
    public async Task We_accept_signatures_of_xmlsec1(string method, SignatureAlgorithm algorithm)
    {
        using AsymmetricAlgorithm key = algorithm is SignatureAlgorithm.RsaSha256 ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP384);
        string certificate = SelfSigned(key);
        string template = Write("template.xml", Xml.Request.Replace("</p:Ask>", $"{Template(method)}</p:Ask>", StringComparison.Ordinal));
        string privateKey = Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        string signed = Path.Combine(_folder.FullName, "signed.xml");

        (int exit, string output) = await Run("--sign", "--id-attr:Id", "Ask", "--privkey-pem", $"{privateKey},{Write("cert.pem", certificate)}", "--output", signed, template);

        exit.ShouldBe(0, output);
        XmlDocument document = Xml.Load(await File.ReadAllTextAsync(signed, TestContext.Current.CancellationToken));
        VerifiedSignature verified = XmlSignatureVerifier.Verify(document.DocumentElement!).Value;
        verified.Algorithm.ShouldBe(algorithm);
        verified.Signer.ExportCertificatePem().ShouldBe(certificate);
    }

    private static string SelfSigned(AsymmetricAlgorithm key)
    {
        var request = key is RSA rsa
            ? new CertificateRequest("CN=Other Tool", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=Other Tool", (ECDsa)key, HashAlgorithmName.SHA384);
        var from = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.CreateSelfSigned(from, from.AddYears(1));
        return certificate.ExportCertificatePem();
    }

    private static string Template(string method) =>
        $"""
        <Signature xmlns="http://www.w3.org/2000/09/xmldsig#">
          <SignedInfo>
            <CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
            <SignatureMethod Algorithm="{method}"/>
            <Reference URI="#_1">
              <Transforms>
                <Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>
                <Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
              </Transforms>
              <DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
              <DigestValue/>
            </Reference>
          </SignedInfo>
          <SignatureValue/>
          <KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo>
        </Signature>
        """;

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content, new UTF8Encoding(false));
        return path;
    }

    private static async Task<(int Exit, string Output)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("xmlsec1", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("xmlsec1 is missing; install the Debian package of that name (tools/setup.sh does).");
        }

        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await errors);
        }
    }
}
