using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Pki.Tests.XmlSignatures;

public sealed class XmlSignatureVerifierTests
{
    private const string Ds = "http://www.w3.org/2000/09/xmldsig#";

    [Fact]
    public void An_unsigned_request_is_refused() => Refusal(Xml.Request).ShouldBe(XmlSignatureRefusals.NotSigned);

    [Theory]
    [InlineData("Élise", "Elise")]
    [InlineData("IssueInstant=\"2026", "IssueInstant=\"2027")]
    [InlineData("<x />", "<y />")]
    [InlineData("<x />", "<x /> ")]
    [InlineData("<x />", "<x k=\"1\" />")]
    [InlineData("urn:test:p", "urn:test:o")]
    public async Task A_changed_request_is_refused(string old, string changed) =>
        Refusal(Replaced(await Signed(), old, changed)).ShouldBe(XmlSignatureRefusals.ContentChanged);

    [Fact]
    public async Task A_comment_changes_neither_the_signature_nor_what_is_read()
    {
        XmlDocument document = Xml.Load(Replaced(await Signed(), "Élise", "Él<!-- x -->ise"));

        XmlSignatureVerifier.Verify(document.DocumentElement!).Succeeded.ShouldBeTrue();
        document.DocumentElement!.FirstChild!.InnerText.ShouldStartWith("Élise");
    }

    [Fact]
    public async Task A_signature_by_another_key_is_refused()
    {
        string other = Convert.ToBase64String(Signers.MakeRsa(2048).Chain[0].RawData);
        string own = Convert.ToBase64String(Signers.Rsa.Chain[0].RawData);

        Refusal(Replaced(await Signed(), own, other)).ShouldBe(XmlSignatureRefusals.ValueWrong);
    }

    [Fact]
    public async Task The_first_certificate_is_the_signer_and_the_order_is_not_guessed()
    {
        string own = $"<ds:X509Certificate>{Convert.ToBase64String(Signers.Rsa.Chain[0].RawData)}</ds:X509Certificate>";
        string other = $"<ds:X509Certificate>{Convert.ToBase64String(Signers.P384.Chain[0].RawData)}</ds:X509Certificate>";

        XmlSignatureVerifier.Verify(Root(Replaced(await Signed(), own, own + other))).Value.Certificates.Count.ShouldBe(2);
        Refusal(Replaced(await Signed(), own, other + own)).ShouldBe(XmlSignatureRefusals.KeyNotAllowed);
    }

    [Fact]
    public async Task A_wrapped_element_does_not_lend_its_signature_to_a_forged_root()
    {
        string signed = await Signed();
        string forged = """<p:Ask xmlns:p="urn:test:p" Id="_2"><p:Name>Voleur</p:Name>""" + signed + "</p:Ask>";
        Refusal(forged).ShouldBe(XmlSignatureRefusals.WrongPlace);

        string sameId = forged.Replace("Id=\"_2\"", "Id=\"_1\"", StringComparison.Ordinal);
        Refusal(sameId).ShouldBe(XmlSignatureRefusals.IdNotUnique);
    }

    [Fact]
    public async Task A_signature_moved_to_a_forged_root_that_hides_the_signed_element_is_refused()
    {
        XmlDocument signed = Xml.Load(await Signed());
        XmlNode signature = signed.DocumentElement!.RemoveChild(signed.DocumentElement.LastChild!);
        string hidden = $"""<p:Ask xmlns:p="urn:test:p" Id="_2"><p:Name>Voleur</p:Name><w>{Xml.Save(signed)}</w>{signature.OuterXml}</p:Ask>""";

        Refusal(hidden).ShouldBe(XmlSignatureRefusals.WrongReference);
        Refusal(hidden.Replace("Id=\"_2\"", "Id=\"_1\"", StringComparison.Ordinal)).ShouldBe(XmlSignatureRefusals.IdNotUnique);
    }

    [Theory]
    [InlineData("ID")]
    [InlineData("id")]
    [InlineData("xml:id")]
    public async Task Nothing_else_in_the_envelope_may_carry_the_id(string attribute)
    {
        XmlDocument envelope = Xml.Load($"""<Envelope><Header><x {attribute}="_1"/></Header><Body>{await Signed()}</Body></Envelope>""");

        XmlSignatureVerifier.Verify((XmlElement)envelope.DocumentElement!.LastChild!.FirstChild!).Refusal.Reason.ShouldBe(XmlSignatureRefusals.IdNotUnique);
    }

    [Fact]
    public async Task A_signature_is_valid_inside_its_envelope()
    {
        XmlDocument envelope = Xml.Load($"""<s:Envelope xmlns:s="urn:s"><s:Body xmlns="urn:other">{await Signed()}</s:Body></s:Envelope>""");

        XmlSignatureVerifier.Verify((XmlElement)envelope.DocumentElement!.FirstChild!.FirstChild!).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_signatures_are_refused()
    {
        string signed = await Signed();
        string signature = Xml.Load(signed).DocumentElement!.LastChild!.OuterXml;

        Refusal(Replaced(signed, "</p:Ask>", signature + "</p:Ask>")).ShouldBe(XmlSignatureRefusals.SeveralSignatures);
    }

    [Theory]
    [InlineData("#rsa-sha256", "#rsa-sha1", "XML_SIGNATURE_ALGORITHM_NOT_ALLOWED")]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#hmac-sha1", "XML_SIGNATURE_ALGORITHM_NOT_ALLOWED")]
    [InlineData("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1", "XML_SIGNATURE_ALGORITHM_NOT_ALLOWED")]
    [InlineData("<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\" />", "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\" />", "XML_SIGNATURE_ALGORITHM_NOT_ALLOWED")]
    [InlineData("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xslt-19991116", "XML_SIGNATURE_TRANSFORM_NOT_ALLOWED")]
    [InlineData("<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\" />", "", "XML_SIGNATURE_TRANSFORM_NOT_ALLOWED")]
    [InlineData("<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\" />", "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"><i/></ds:Transform>", "XML_SIGNATURE_TRANSFORM_NOT_ALLOWED")]
    [InlineData("URI=\"#_1\"", "URI=\"\"", "XML_SIGNATURE_WRONG_REFERENCE")]
    [InlineData("URI=\"#_1\"", "URI=\"#xpointer(/)\"", "XML_SIGNATURE_WRONG_REFERENCE")]
    [InlineData("<ds:Reference", "<ds:Reference/><ds:Reference", "XML_SIGNATURE_WRONG_REFERENCE")]
    [InlineData("</ds:KeyInfo>", "</ds:KeyInfo><ds:Object>hidden</ds:Object>", "XML_SIGNATURE_SHAPE_NOT_ALLOWED")]
    [InlineData("<ds:KeyInfo>", "smuggled<ds:KeyInfo>", "XML_SIGNATURE_SHAPE_NOT_ALLOWED")]
    [InlineData("<ds:X509Data>", "<ds:KeyValue/><ds:X509Data>", "XML_SIGNATURE_KEY_NOT_ALLOWED")]
    [InlineData("<ds:X509Data>", "<ds:X509Data><ds:X509SubjectName>CN=x</ds:X509SubjectName>", "XML_SIGNATURE_KEY_NOT_ALLOWED")]
    [InlineData("<ds:X509Certificate>MII", "<ds:X509Certificate>AII", "XML_SIGNATURE_CERTIFICATE_UNREADABLE")]
    [InlineData("<ds:X509Certificate>MII", "<ds:X509Certificate>*II", "XML_SIGNATURE_CERTIFICATE_UNREADABLE")]
    [InlineData("<ds:SignatureValue>", "<ds:SignatureValue>AAAA", "XML_SIGNATURE_VALUE_WRONG")]
    [InlineData("<ds:SignatureValue>", "<ds:SignatureValue><x/>", "XML_SIGNATURE_VALUE_WRONG")]
    public async Task A_signature_outside_the_profile_is_refused(string old, string changed, string code) =>
        Refusal(Replaced(await Signed(), old, changed)).Code.ShouldBe(code);

    [Fact]
    public async Task Carriage_returns_inside_base64_are_tolerated()
    {
        string certificate = Convert.ToBase64String(Signers.Rsa.Chain[0].RawData);
        string broken = string.Join("&#13;\n", certificate.Chunk(76).Select(line => new string(line)));

        XmlSignatureVerifier.Verify(Root(Replaced(await Signed(), certificate, broken))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_short_rsa_key_is_refused()
    {
        XmlDocument signed = await XmlSignerTests.Sign(Xml.Request, Signers.MakeRsa(1024));

        XmlSignatureVerifier.Verify(signed.DocumentElement!).Refusal.Reason.ShouldBe(XmlSignatureRefusals.KeyNotAllowed);
    }

    [Fact]
    public async Task Another_curve_is_refused_before_anything_is_signed()
    {
        Outcome<XmlDocument> outcome = await XmlSigner.SignAsync(
            Xml.Load(Xml.Request), Signers.MakeEc(ECCurve.NamedCurves.nistP521), TestContext.Current.CancellationToken);

        outcome.Refusal.Reason.ShouldBe(XmlSignatureRefusals.KeyNotAllowed);
    }

    [Fact]
    public void A_sha1_signature_that_the_framework_makes_is_refused()
    {
        using var key = RSA.Create(2048);
        XmlDocument document = Xml.Load(Xml.Request);
        var framework = new SignedXml(document.DocumentElement!) { SigningKey = key };
        framework.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        framework.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA1Url;
        var reference = new Reference("#_1") { DigestMethod = SignedXml.XmlDsigSHA1Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        reference.AddTransform(new XmlDsigExcC14NTransform());
        framework.AddReference(reference);
        framework.KeyInfo = new KeyInfo();
        framework.KeyInfo.AddClause(new KeyInfoX509Data(Signers.Rsa.Chain[0]));
        framework.ComputeSignature();
        document.DocumentElement!.AppendChild(framework.GetXml());

        XmlSignatureVerifier.Verify(document.DocumentElement!).Refusal.Reason.ShouldBe(XmlSignatureRefusals.AlgorithmNotAllowed);
    }

    [Fact]
    public async Task No_mutation_of_a_signed_request_is_accepted_with_another_meaning()
    {
        string signed = await Signed();
        string meaning = Meaning(Root(signed));

        Gen.Select(Gen.Int[0, signed.Length - 1], Gen.OneOf(Gen.Char, Gen.OneOf('<', '>', '"', '&', ' ', '/', 'A', '=')), Gen.Int[0, 2]).Sample(
            (position, character, kind) =>
            {
                string mutated = kind switch
                {
                    0 => signed.Remove(position, 1),
                    1 => signed.Insert(position, character.ToString()),
                    _ => signed.Remove(position, 1).Insert(position, character.ToString()),
                };
                XmlElement root;
                try
                {
                    root = Root(mutated);
                }
                catch (XmlException)
                {
                    return;
                }

                if (XmlSignatureVerifier.Verify(root).Succeeded)
                    Meaning(root).ShouldBe(meaning);
            },
            iter: 3000);
    }

    [Fact]
    public void Every_reason_has_its_own_code() => XmlSignatureRefusals.All.Select(reason => reason.Code).ShouldBeUnique();

    private static string Meaning(XmlElement root) =>
        System.Text.Encoding.UTF8.GetString(CanonicalXml.Bytes(root, root.ChildNodes.OfType<XmlElement>().Single(child => child.NamespaceURI == Ds)));

    private static RefusalReason Refusal(string xml) => XmlSignatureVerifier.Verify(Root(xml)).Refusal.Reason;

    private static XmlElement Root(string xml) => Xml.Load(xml).DocumentElement!;

    private static async Task<string> Signed() => Xml.Save(await XmlSignerTests.Sign(Xml.Request, Signers.Rsa));

    private static string Replaced(string xml, string old, string changed)
    {
        xml.ShouldContain(old);
        return xml.Replace(old, changed, StringComparison.Ordinal);
    }
}
