using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keystores;
using Ehcert.Pki.Tests.Demo;
using Ehcert.Pki.Tokens;
using Ehcert.Pki.Trust;
using Org.BouncyCastle.Cms;

namespace Ehcert.Pki.Tests.Tokens;

public sealed class EncryptionTokenTests
{
    private static readonly Lazy<TokenSigner> LazySigner = new(() =>
    {
        CertificateAuthorityKey key = CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa2048);
        return new TokenSigner(
            DemoAuthority.Issuing.CreateTokenSigner(
                new AuthorityName("Demo Fictitious Trust", "Demo ETK-RA"), key.PublicKey, DemoAuthority.Addresses, DemoAuthority.Now.AddDays(-1), DemoAuthority.Now.AddYears(3)),
            key);
    });

    private static X509Certificate2[] Chain(Generation generation) => [generation.Certificate, DemoAuthority.Issuing.Certificate, DemoAuthority.Root.Certificate];

    internal static EncryptionToken TokenOf(Generation generation) =>
        EncryptionToken.Read(EncryptionToken.Write(LazySigner.Value, Chain(generation), generation.EncryptionCertificate, DemoAuthority.Now)).Value;

    private static TrustAnchors Anchors => TrustAnchors.From([DemoAuthority.Root.Certificate]).Value;

    [Fact]
    public void The_certificates_stand_in_chain_order_and_the_right_ones_are_found()
    {
        EncryptionToken token = TokenOf(Generation.Current);
        token.SignerCertificate.RawData.ShouldBe(LazySigner.Value.Certificate.RawData);
        token.AuthenticationCertificate.RawData.ShouldBe(Generation.Current.Certificate.RawData);
        token.EncryptionCertificate.RawData.ShouldBe(Generation.Current.EncryptionCertificate.RawData);
        new CmsSignedData(token.Bytes.ToArray()).GetCertificates().EnumerateMatches(null).Select(one => one.GetEncoded()).ToArray()
            .ShouldBe([LazySigner.Value.Certificate.RawData, .. Chain(Generation.Current).Select(one => one.RawData)]);
    }

    [Fact]
    public void Another_library_verifies_its_signature()
    {
        var cms = new CmsSignedData(TokenOf(Generation.Current).Bytes.ToArray());
        SignerInformation signer = cms.GetSignerInfos().GetSigners().Single();
        signer.Verify(new Org.BouncyCastle.X509.X509Certificate(LazySigner.Value.Certificate.RawData)).ShouldBeTrue();
    }

    [Fact]
    public void A_fitting_token_passes_the_senders_check() =>
        TokenOf(Generation.Current).Check(Anchors, DemoAuthority.Now.AddDays(1)).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_token_is_refused_by_date_by_root_and_by_owner()
    {
        EncryptionToken token = TokenOf(Generation.Current);
        token.Check(Anchors, DemoAuthority.Now.AddYears(4)).Refusal.Reason.ShouldBe(TokenRefusals.TokenNotValidNow);
        CertificateAuthority stranger = CertificateAuthority.CreateRoot(
            new AuthorityName("Stranger", "Stranger root"), CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256), DemoAuthority.Now.AddYears(-1));
        token.Check(TrustAnchors.From([stranger.Certificate]).Value, DemoAuthority.Now.AddDays(1)).Refusal.Reason.ShouldBe(TokenRefusals.TokenNotTrusted);
        byte[] mixed = EncryptionToken.Write(LazySigner.Value, Chain(Generation.Previous), Generation.Current.EncryptionCertificate, DemoAuthority.Now);
        EncryptionToken.Read(mixed).Value.Check(Anchors, DemoAuthority.Now.AddDays(1)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void A_token_read_from_the_reference_is_understood()
    {
        EncryptionToken token = EncryptionToken.Read(Golden.EncryptionToken).Value;
        token.EncryptionCertificate.RawData.ShouldBe(Golden.EncryptionCertificate);
        token.AuthenticationCertificate.RawData.ShouldBe(Golden.AuthenticationCertificate);
    }

    [Fact]
    public void Base64_is_read_as_well() =>
        EncryptionToken.Read(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(Golden.EncryptionToken))).Succeeded.ShouldBeTrue();

    [Fact]
    public void No_damage_throws_and_none_to_the_signed_part_is_accepted()
    {
        byte[] good = TokenOf(Generation.Current).Bytes.ToArray();
        int content = good.AsSpan().IndexOf(Generation.Current.EncryptionCertificate.RawData);
        for (int bit = content * 8; bit < (content + Generation.Current.EncryptionCertificate.RawData.Length) * 8; bit += 37)
            EncryptionToken.Read(Damage.FlipBit(good, bit)).Succeeded.ShouldBeFalse();
        for (int length = 0; length < good.Length; length += 61)
            EncryptionToken.Read(good.AsMemory(0, length)).Succeeded.ShouldBeFalse();
        EncryptionToken.Read(new byte[EncryptionToken.LargestToken + 1]).Refusal.Reason.ShouldBe(TokenRefusals.TokenTooLarge);
        EncryptionToken.Read("rubbish"u8.ToArray()).Refusal.Reason.ShouldBe(TokenRefusals.NotAToken);
    }
}
