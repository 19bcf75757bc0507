using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Tests.Demo;
using Ehcert.Pki.Tokens;
using Org.BouncyCastle.Cms;

namespace Ehcert.Pki.Tests.Tokens;

public sealed class SealedMessageTests
{
    private static readonly byte[] Content = "Dossier médical: à lire"u8.ToArray();

    [Fact]
    public void A_message_to_each_generation_opens_with_the_one_keystore()
    {
        Keystore all = Generation.All;
        foreach (Generation generation in new[] { Generation.Current, Generation.Previous, Generation.Expired })
        {
            OpenedMessage opened = SealedMessage.Open(Seal(generation), all).Value;
            opened.Content.ToArray().ShouldBe(Content);
            opened.OpenedWith.ShouldBe(SerialNumber.Of(generation.EncryptionCertificate));
            opened.Sender.RawData.ShouldBe(Generation.Current.Certificate.RawData);
        }
    }

    [Fact]
    public void The_previous_keystore_alone_cannot_open_the_newest() =>
        SealedMessage.Open(Seal(Generation.Current), Generation.Previous.Keystore).Refusal.Reason.ShouldBe(TokenRefusals.NoKeyForMessage);

    [Fact]
    public void Each_recipient_opens_it()
    {
        byte[] message = SealedMessage.Seal(
            Content, [EncryptionTokenTests.TokenOf(Generation.Current), EncryptionTokenTests.TokenOf(Generation.Previous)],
            Generation.Current.Keystore.Authentication, DemoAuthority.Now);
        SealedMessage.Open(message, Generation.Previous.Keystore).Value.Content.ToArray().ShouldBe(Content);
        SealedMessage.Open(message, Generation.Current.Keystore).Value.Content.ToArray().ShouldBe(Content);
    }

    [Fact]
    public void Another_library_finds_pss_outside_and_the_recipient_by_issuer_and_serial()
    {
        var outer = new CmsSignedData(Seal(Generation.Current));
        SignerInformation signer = outer.GetSignerInfos().GetSigners().Single();
        signer.SignatureAlgorithm.Algorithm.Id.ShouldBe("1.2.840.113549.1.1.10");
        signer.Verify(new Org.BouncyCastle.X509.X509Certificate(Generation.Current.Certificate.RawData)).ShouldBeTrue();
        using var content = new MemoryStream();
        outer.SignedContent.Write(content);
        var envelope = new CmsEnvelopedData(content.ToArray());
        envelope.EncryptionAlgOid.ShouldBe("2.16.840.1.101.3.4.1.2");
        var recipient = envelope.GetRecipientInfos().GetRecipients().Single();
        recipient.KeyEncryptionAlgOid.ShouldBe("1.2.840.113549.1.1.1");
        recipient.RecipientID.SerialNumber.ToString().ShouldBe(SerialNumber.Of(Generation.Current.EncryptionCertificate).Decimal);
    }

    [Fact]
    public void A_changed_bit_is_never_accepted_and_never_throws()
    {
        byte[] good = Seal(Generation.Current);
        for (int bit = 0; bit < good.Length * 8; bit += 331)
        {
            Outcome<OpenedMessage> outcome = SealedMessage.Open(Damage.FlipBit(good, bit), Generation.Current.Keystore);
            if (outcome.Succeeded)
                outcome.Value.Content.ToArray().ShouldBe(Content, "only bytes that no signature covers may change");
        }
    }

    [Fact]
    public void Rubbish_is_no_message() =>
        SealedMessage.Open("rubbish"u8.ToArray(), Generation.Current.Keystore).Refusal.Reason.ShouldBe(TokenRefusals.NotASealedMessage);

    private static byte[] Seal(Generation to) =>
        SealedMessage.Seal(Content, [EncryptionTokenTests.TokenOf(to)], Generation.Current.Keystore.Authentication, DemoAuthority.Now);
}
