using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Trust;

namespace Ehcert.Eid.Virtual.Tests.Authority;

public sealed class VirtualEidPkiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CardKind.Applet17Rsa, "citizen-rsa", "root-rsa")]
    [InlineData(CardKind.Applet18Ec, "citizen-ec", "root-ec")]
    [InlineData(CardKind.Rekeyed17, "citizen-ec", "root-ec")]
    [InlineData(CardKind.Foreigner, "foreigner-rsa", "root-rsa")]
    [InlineData(CardKind.ForeignerEc, "foreigner-ec", "root-ec")]
    public async Task Both_certificates_of_each_kind_of_card_are_valid_by_ocsp_and_by_crl(CardKind kind, string issuer, string root)
    {
        VirtualEidCard card = Bench.Card(kind);
        foreach (bool ocsp in (bool[])[true, false])
        {
            StatusService service = new(Bench.Pki) { AnswersOcsp = ocsp, PublishesLists = !ocsp };
            ValidatedChain chain = (await service.ValidateAsync(Bench.Pki, card.AuthenticationCertificate!, CertificatePurpose.EidAuthentication)).Value;
            chain.Elements.Skip(1).Select(element => Bench.Pki.Authorities.Single(ca => ca.Certificate.RawData.SequenceEqual(element.RawData)).Name)
                .ShouldBe([issuer, root]);
            chain.Revocation.ShouldAllBe(answer => answer is RevocationAnswer.Good);
            (await service.ValidateAsync(Bench.Pki, card.SignatureCertificate!, CertificatePurpose.EidSignature)).Succeeded.ShouldBeTrue();
            (await service.ValidateAsync(Bench.Pki, card.SignatureCertificate!, CertificatePurpose.EidAuthentication)).Refusal.Reason.ShouldBe(TrustRefusals.WrongPurpose);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_revoked_certificate_is_refused_by_ocsp_and_by_crl_and_the_other_one_is_not(bool ocsp)
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        Bench.Pki.Revoke(card.SignatureCertificate!);
        StatusService service = new(Bench.Pki) { AnswersOcsp = ocsp, PublishesLists = !ocsp };
        (await service.ValidateAsync(Bench.Pki, card.SignatureCertificate!, CertificatePurpose.EidSignature)).Refusal.Reason.ShouldBe(TrustRefusals.RevokedSince);
        (await service.ValidateAsync(Bench.Pki, card.AuthenticationCertificate!, CertificatePurpose.EidAuthentication)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_suspended_certificate_is_refused_until_it_is_reinstated()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet17Rsa);
        StatusService service = new(Bench.Pki);
        Bench.Pki.Suspend(card.AuthenticationCertificate!);
        (await service.ValidateAsync(Bench.Pki, card.AuthenticationCertificate!, CertificatePurpose.EidAuthentication)).Refusal.Reason.ShouldBe(TrustRefusals.RevokedSince);
        Bench.Pki.Reinstate(card.AuthenticationCertificate!);
        (await service.ValidateAsync(Bench.Pki, card.AuthenticationCertificate!, CertificatePurpose.EidAuthentication)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_certificate_signed_by_another_key_under_the_right_name_is_not_trusted()
    {
        foreach (CardKind kind in (CardKind[])[CardKind.Applet17Rsa, CardKind.Applet18Ec])
        {
            VirtualEidCard card = Bench.Pki.IssueCard(Bench.Person with { Kind = kind }, new CardIssuance { ForgedIssuer = true });
            card.SignatureCertificate!.IssuerName.RawData.ShouldBe(Bench.Card(kind).SignatureCertificate!.IssuerName.RawData);
            (await new StatusService(Bench.Pki).ValidateAsync(Bench.Pki, card.SignatureCertificate!, CertificatePurpose.EidSignature))
                .Refusal.Reason.ShouldBe(TrustRefusals.NotTrusted);
        }
    }

    [Fact]
    public async Task Cards_of_another_virtual_pki_are_not_trusted()
    {
        using VirtualEidPki stranger = VirtualEidPki.Create(new Uri("http://127.0.0.1:1/eid"), VirtualKeys.Recycled);
        VirtualEidCard card = stranger.IssueCard(Bench.Person with { Kind = CardKind.Applet18Ec });
        (await new StatusService(stranger).ValidateAsync(Bench.Pki, card.SignatureCertificate!, CertificatePurpose.EidSignature)).Refusal.Reason.ShouldBe(TrustRefusals.NotTrusted);
        (await new StatusService(stranger).ValidateAsync(stranger, card.SignatureCertificate!, CertificatePurpose.EidSignature)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task An_expired_certificate_is_refused()
    {
        VirtualEidCard card = Bench.Pki.IssueCard(Bench.Person, new CardIssuance { CertificatesUntil = TimeProvider.System.GetUtcNow().AddDays(-1) });
        (await new StatusService(Bench.Pki).ValidateAsync(Bench.Pki, card.SignatureCertificate!, CertificatePurpose.EidSignature)).Refusal.Reason.ShouldBe(TrustRefusals.Expired);
    }

    [Fact]
    public void The_holder_is_read_from_both_certificates()
    {
        VirtualEidCard card = Bench.Card(CardKind.Applet18Ec);
        foreach (X509Certificate2 certificate in new[] { card.AuthenticationCertificate!, card.SignatureCertificate! })
            EidCertificate.Holder(certificate).Value.ShouldBe(new EidHolder(Bench.Person.NationalNumber, Bench.Person.Name));
    }

    [Fact]
    public void Rubbish_gets_a_well_formed_ocsp_answer() =>
        Convert.ToHexString(Bench.Pki.AnswerOcsp(new byte[] { 1, 2, 3 })).ShouldBe("30030A0101");

    [Fact]
    public void Numbers_of_revocation_lists_go_up()
    {
        byte[] first = Bench.Pki.CrlFor("citizen-rsa");
        byte[] second = Bench.Pki.CrlFor("citizen-rsa");
        CrlNumber(second).ShouldBeGreaterThan(CrlNumber(first));
        Should.Throw<InvalidOperationException>(() => Bench.Pki.CrlFor("nobody"));
    }

    [Fact]
    public void Nobody_can_take_the_authorities_for_real_ones()
    {
        foreach (VirtualCa ca in Bench.Pki.Authorities)
        {
            string name = ca.Certificate.SubjectName.Format(multiLine: false);
            name.ShouldContain("Virtual");
            name.ShouldContain("no value");
        }
    }

    [Fact]
    public async Task Cards_can_be_issued_side_by_side()
    {
        using VirtualEidPki pki = VirtualEidPki.Create(new Uri("http://127.0.0.1:1/eid"), VirtualKeys.Recycled);
        VirtualEidCard[] cards = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Task.Run(() => pki.IssueCard(Bench.Person with { Kind = i % 2 == 0 ? CardKind.Applet17Rsa : CardKind.Applet18Ec }), Cancellation)));
        cards.Select(card => card.SignatureCertificate!.SerialNumber).Distinct(StringComparer.Ordinal).Count().ShouldBe(8);
    }

    [Fact]
    public void Fresh_keys_differ_each_time_and_recycled_ones_do_not()
    {
        Modulus(VirtualKeys.Fresh, "role").ShouldNotBe(Modulus(VirtualKeys.Fresh, "role"));
        Modulus(VirtualKeys.Recycled, "card signature").ShouldBe(Modulus(VirtualKeys.Recycled, "card signature"));
        Modulus(VirtualKeys.Recycled, "card signature").ShouldNotBe(Modulus(VirtualKeys.Recycled, "card authentication"));

        static byte[] Modulus(VirtualKeys keys, string role)
        {
            using RSA key = keys.Rsa(role);
            return key.ExportParameters(includePrivateParameters: false).Modulus!;
        }
    }

    private static System.Numerics.BigInteger CrlNumber(byte[] crl)
    {
        CertificateRevocationListBuilder.Load(crl, out System.Numerics.BigInteger number);
        return number;
    }
}
