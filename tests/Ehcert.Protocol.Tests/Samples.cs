using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Protocol.Tests;

/// <summary>Content of the example messages as records.</summary>
internal static class Samples
{
    public static PublicKeyIdentifier Key { get; } = PublicKeyIdentifier.Parse("BE1B827EC109DE74249C40AC85A887BCDAC89231").Value;

    public static NationalNumber Person { get; } = NationalNumber.Parse("85073099833").Value;

    public static Actor Signer { get; } = Actor.Person(Person, new PersonName("Testine Alpha", "Voorbeeld"));

    public static ContactFields Contact { get; } = new("testine@example.org", "info@example.org", "+32 2 000 00 01", "+32 2 000 00 02");

    public static LocalizedText Html { get; } = new(
        [new LocalizedValue("fr", "<!DOCTYPE html><p>é & \"\r\n\t</p>"), new LocalizedValue("nl", "<p>Tekst</p>")]);

    public static Contract Contract { get; } = new(
        @"CN=CBE\=0999999922\, DEMO-1,OU=eHealth-platform Belgium,OU=CABINET DEMO,OU=CBE\=0999999922,OU=DEMO-1,O=Federal Government,C=BE", Signer, Html);

    public static RevocationContract RevocationContract { get; } = new(Contract.DistinguishedName, Signer, RevocationReason.CessationOfOperation, Html);

    public static GenerateCertificateRequest Request { get; } = new(Contact, Golden.Bytes("csr.der"), Contract, ["tsa"]);
}
