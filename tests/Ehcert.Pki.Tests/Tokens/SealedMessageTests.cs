using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CsCheck;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Tests.Demo;
using Ehcert.Pki.Tokens;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Security;

namespace Ehcert.Pki.Tests.Tokens;

public sealed class SealedMessageTests
{
    private static readonly byte[] Content = "Bonjour, ceci n'est qu'un essai."u8.ToArray();
    private static readonly Generation Owner = Generation.Current;
    private static readonly AuthenticationEntry Sender = Generation.Previous.Keystore.Authentication;
    private static readonly byte[] Sealed = SealedMessage.Seal(Content, [DemoTokens.Of(Owner)], Sender, DemoAuthority.Now);

    [Fact]
    public void What_was_sealed_to_a_token_opens_with_the_keystore()
    {
        OpenedMessage opened = SealedMessage.Open(Sealed, Owner.Keystore).ShouldSucceed();

        opened.Content.ToArray().ShouldBe(Content);
        opened.Sender.RawData.ShouldBe(Sender.Certificate.RawData);
        opened.OpenedWith.Decimal.ShouldBe(Owner.Keystore.EncryptionEntries[0].Alias);
    }

    [Fact]
    public void After_renewals_messages_to_every_generation_open()
    {
        foreach (Generation generation in new[] { Generation.Current, Generation.Previous, Generation.Expired })
            SealedMessage.Open(SealedMessage.Seal(Content, [DemoTokens.Of(generation)], Sender, DemoAuthority.Now), Generation.All).ShouldSucceed();
    }

    [Fact]
    public void The_previous_generation_alone_cannot_open_the_newest() =>
        SealedMessage.Open(Sealed, Generation.Previous.Keystore).ShouldBeRefused(TokenRefusals.NoKeyForMessage);

    [Fact]
    public void Each_of_several_recipients_opens_it()
    {
        byte[] toBoth = SealedMessage.Seal(Content, [DemoTokens.Of(Owner), DemoTokens.Of(Generation.Expired)], Sender, DemoAuthority.Now);

        SealedMessage.Open(toBoth, Owner.Keystore).ShouldSucceed();
        SealedMessage.Open(toBoth, Generation.Expired.Keystore).ShouldSucceed();
    }

    [Fact]
    public void An_elliptic_curve_sender_can_seal()
    {
        X509Certificate2 certificate = DemoAuthority.IssueTo(DemoAuthority.Midwife, DemoAuthority.EcKey);
        var sender = new AuthenticationEntry(DemoAuthority.EcKey, [certificate, .. DemoAuthority.Issuing.Chain]);

        SealedMessage.Open(SealedMessage.Seal(Content, [DemoTokens.Of(Owner)], sender, DemoAuthority.Now), Owner.Keystore).ShouldSucceed();
    }

    [Fact]
    public void BouncyCastle_takes_it_apart()
    {
        var outer = new CmsSignedData(Sealed);
        var senderKey = new Org.BouncyCastle.X509.X509CertificateParser().ReadCertificate(Sender.Certificate.RawData).GetPublicKey();
        var envelope = new CmsEnvelopedData(ContentOf(outer));
        var recipient = (KeyTransRecipientInformation)envelope.GetRecipientInfos().GetRecipients().Single();
        var inner = new CmsSignedData(recipient.GetContent(PrivateKeyFactory.CreateKey(Owner.EncryptionKey.ExportPkcs8())));

        outer.GetSignerInfos().GetSigners().Single().Verify(senderKey).ShouldBeTrue();
        outer.GetSignerInfos().GetSigners().Single().SignatureAlgorithm.Algorithm.Id.ShouldBe(Oids.RsaPss);
        inner.GetSignerInfos().GetSigners().Single().Verify(senderKey).ShouldBeTrue();
        envelope.EncryptionAlgOid.ShouldBe(Oids.Aes128Cbc);
        recipient.KeyEncryptionAlgorithmID.Algorithm.Id.ShouldBe(Oids.RsaEncryption);
        recipient.RecipientID.SerialNumber.ToString().ShouldBe(Owner.Keystore.EncryptionEntries[0].Alias);
        ContentOf(inner).ShouldBe(Content);
        inner.GetCertificates().EnumerateMatches(null).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_openssl_sealed_opens_with_the_keystore()
    {
        using var folder = new Folder();
        string key = folder.WritePem("key.pem", "PRIVATE KEY", Sender.Key.ExportPkcs8());
        string certificate = folder.WritePem("sender.pem", "CERTIFICATE", Sender.Certificate.RawData);
        string recipient = folder.WritePem("recipient.pem", "CERTIFICATE", Owner.EncryptionCertificate.RawData);
        string content = folder.Write("content", Content);
        (string inner, string envelope, string outer) = (folder.PathOf("inner"), folder.PathOf("envelope"), folder.PathOf("outer"));
        string[] sign = ["cms", "-sign", "-binary", "-nodetach", "-outform", "DER", "-md", "sha256", "-signer", certificate, "-inkey", key, "-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:digest"];

        (await Tool.RunAsync("openssl", [.. sign, "-nocerts", "-in", content, "-out", inner])).ShouldSucceed();
        (await Tool.RunAsync("openssl", "cms", "-encrypt", "-binary", "-aes128", "-outform", "DER", "-in", inner, "-out", envelope, recipient)).ShouldSucceed();
        (await Tool.RunAsync("openssl", [.. sign, "-in", envelope, "-out", outer])).ShouldSucceed();

        OpenedMessage opened = SealedMessage.Open(await File.ReadAllBytesAsync(outer, TestContext.Current.CancellationToken), Owner.Keystore).ShouldSucceed();
        opened.Content.ToArray().ShouldBe(Content);
    }

    [Fact]
    public void Any_changed_bit_keeps_it_shut() => Gen.Int[0, (Sealed.Length * 8) - 1].Sample(
        bit =>
        {
            // Certificates that only complete the chain are not covered by a signature of this message.
            if (SealedMessage.Open(Damage.FlipBit(Sealed, bit), Owner.Keystore).TryGet(out OpenedMessage? opened, out _))
                opened.Content.ToArray().ShouldBe(Content);
        },
        iter: 1000);

    [Fact]
    public void Every_truncation_is_refused() => Gen.Int[0, Sealed.Length - 1].Sample(
        length => SealedMessage.Open(Sealed.AsMemory(0, length), Owner.Keystore).ShouldBeRefused(TokenRefusals.NotASealedMessage), iter: 500);

    [Fact]
    public void An_envelope_around_content_that_nobody_signed_inside_is_refused()
    {
        var envelope = new EnvelopedCms(new ContentInfo(Content), new AlgorithmIdentifier(new Oid(Oids.Aes128Cbc)));
        envelope.Encrypt(new CmsRecipient(Owner.EncryptionCertificate));
        var signer = new CmsSigner(
            SubjectIdentifierType.IssuerAndSerialNumber, Sender.Certificate, Sender.Key.Algorithm) { IncludeOption = X509IncludeOption.EndCertOnly };
        var cms = new SignedCms(new ContentInfo(envelope.Encode()));
        cms.ComputeSignature(signer, silent: true);

        SealedMessage.Open(cms.Encode(), Owner.Keystore).ShouldBeRefused(TokenRefusals.NotASealedMessage);
    }

    private static byte[] ContentOf(CmsSignedData cms)
    {
        using var content = new MemoryStream();
        cms.SignedContent.Write(content);
        return content.ToArray();
    }
}
