using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Pki.Tests.XmlSignatures;

public sealed class XmlSignerTests
{
    [Theory]
    [InlineData(SignatureAlgorithm.RsaSha256)]
    [InlineData(SignatureAlgorithm.EcdsaSha256)]
    [InlineData(SignatureAlgorithm.EcdsaSha384)]
    public async Task What_is_signed_verifies_after_it_travelled(SignatureAlgorithm algorithm)
    {
        SoftwareIdentity identity = For(algorithm);
        XmlDocument signed = await Sign(Xml.Request, identity);

        VerifiedSignature verified = XmlSignatureVerifier.Verify(Xml.Load(Xml.Save(signed)).DocumentElement!).Value;

        verified.Algorithm.ShouldBe(algorithm);
        verified.Signer.RawData.ShouldBe(identity.Chain[0].RawData);
    }

    [Fact]
    public async Task An_rsa_signature_is_accepted_by_the_framework()
    {
        // The framework copies the element through text and loses carriage returns and tabs on the way, so this document has none.
        string plain = Xml.Request.Replace("&#13;", "", StringComparison.Ordinal).Replace("&#9;", "", StringComparison.Ordinal);
        XmlDocument signed = Xml.Load(Xml.Save(await Sign(plain, Signers.Rsa)));
        var framework = new SignedXml(signed.DocumentElement!);
        framework.LoadXml((XmlElement)signed.DocumentElement!.LastChild!);

        framework.CheckSignature(Signers.Rsa.Chain[0], verifySignatureOnly: true).ShouldBeTrue();
    }

    [Fact]
    public async Task The_signature_has_the_profile_of_the_certificate_services()
    {
        XmlDocument signed = await Sign(Xml.Request, Signers.Rsa);
        var signature = (XmlElement)signed.DocumentElement!.LastChild!;

        signature.LocalName.ShouldBe("Signature");
        signature.GetAttribute("Id").ShouldStartWith("xmldsig-");
        Algorithms(signature).ShouldBe(
        [
            "CanonicalizationMethod http://www.w3.org/2001/10/xml-exc-c14n#",
            "SignatureMethod http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "Transform http://www.w3.org/2000/09/xmldsig#enveloped-signature",
            "Transform http://www.w3.org/2001/10/xml-exc-c14n#",
            "DigestMethod http://www.w3.org/2001/04/xmlenc#sha256",
        ]);
        ((XmlElement)signature.GetElementsByTagName("Reference", signature.NamespaceURI)[0]!).GetAttribute("URI").ShouldBe("#_1");
        signature.GetElementsByTagName("X509Certificate", signature.NamespaceURI).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_signer_who_cancels_leaves_the_document_as_it_was()
    {
        XmlDocument document = Xml.Load(Xml.Request);
        string before = Xml.Save(document);

        Outcome<XmlDocument> outcome = await XmlSigner.SignAsync(document, new Cancelling(), TestContext.Current.CancellationToken);

        outcome.Refusal.Code.ShouldBe("TEST_CANCELLED");
        Xml.Save(document).ShouldBe(before);
    }

    [Fact]
    public async Task A_document_is_not_signed_twice_nor_without_an_id()
    {
        XmlDocument signed = await Sign(Xml.Request, Signers.Rsa);

        await Should.ThrowAsync<ArgumentException>(async () => await XmlSigner.SignAsync(signed, Signers.Rsa, default));
        await Should.ThrowAsync<ArgumentException>(async () => await XmlSigner.SignAsync(Xml.Load("<a/>"), Signers.Rsa, default));
    }

    internal static async Task<XmlDocument> Sign(string xml, ISigningIdentity identity) =>
        (await XmlSigner.SignAsync(Xml.Load(xml), identity, TestContext.Current.CancellationToken)).Value;

    internal static SoftwareIdentity For(SignatureAlgorithm algorithm) => algorithm switch
    {
        SignatureAlgorithm.RsaSha256 => Signers.Rsa,
        SignatureAlgorithm.EcdsaSha256 => Signers.P256,
        _ => Signers.P384,
    };

    private static IEnumerable<string> Algorithms(XmlElement signature) =>
        signature.SelectNodes("//*[@Algorithm]")!.Cast<XmlElement>().Select(one => $"{one.LocalName} {one.GetAttribute("Algorithm")}");

    private sealed class Cancelling : ISigningIdentity
    {
        private static readonly RefusalReason Cancelled = new("TEST_CANCELLED", Text.Same("x"), Text.Same("x"), Text.Same("x"));

        public IReadOnlyList<X509Certificate2> Chain => Signers.Rsa.Chain;

        public ValueTask<Outcome<byte[]>> SignHashAsync(ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, CancellationToken ct) =>
            ValueTask.FromResult<Outcome<byte[]>>(Cancelled.Refuse());
    }
}
