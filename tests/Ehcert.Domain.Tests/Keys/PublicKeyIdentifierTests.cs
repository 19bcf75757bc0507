using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsCheck;

namespace Ehcert.Domain.Tests.Keys;

public sealed class PublicKeyIdentifierTests
{
    [Fact]
    public void An_identifier_is_read_back_from_its_text_in_either_case() => Gen.Byte.Array[20].Sample(bytes =>
    {
        PublicKeyIdentifier identifier = PublicKeyIdentifier.Of(bytes).Value;
        identifier.ToBytes().ShouldBe(bytes);
        PublicKeyIdentifier.Parse(identifier.Hex).Value.ShouldBe(identifier);
        PublicKeyIdentifier.Parse($"\n {identifier.Hex.ToLowerInvariant()} ").Value.ShouldBe(identifier);
        identifier.Hex.ShouldBe(identifier.Hex.ToUpperInvariant());
    });

    [Fact]
    public void It_is_the_subject_key_identifier_of_method_one()
    {
        using RSA key = RSA.Create(2048);
        var publicKey = new PublicKey(key);
        var extension = new X509SubjectKeyIdentifierExtension(publicKey, X509SubjectKeyIdentifierHashAlgorithm.Sha1, critical: false);
        PublicKeyIdentifier.From(publicKey.EncodedKeyValue.RawData).Hex.ShouldBe(extension.SubjectKeyIdentifier);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BE1B827EC109DE74249C40AC85A887BCDAC8923")]
    [InlineData("BE1B827EC109DE74249C40AC85A887BCDAC892311")]
    [InlineData("BE1B827EC109DE74249C 0AC85A887BCDAC89231")]
    [InlineData("GE1B827EC109DE74249C40AC85A887BCDAC89231")]
    public void Anything_else_is_refused(string? text) => PublicKeyIdentifier.Parse(text).ShouldBeRefused(PublicKeyIdentifierRefusals.Malformed);

    [Fact]
    public void Another_number_of_bytes_is_refused() =>
        PublicKeyIdentifier.Of(new byte[19]).ShouldBeRefused(PublicKeyIdentifierRefusals.Malformed);
}
