using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;

namespace Ehcert.Lifecycle.Tests.Folders;

public sealed class KeystoreNameTests
{
    private static readonly DateTime At = new(2026, 11, 25, 4, 36, 2, DateTimeKind.Local);

    [Fact]
    public void A_persons_file_is_named_by_number_and_time() =>
        new KeystoreName(Identifier.Parse(IdentifierType.Ssin, "85073099734").Value, null, At).WithoutEnding
            .ShouldBe("SSIN=85073099734 20261125-043602");

    [Fact]
    public void An_organisations_file_carries_its_application_id_without_a_blank_after_the_comma() =>
        new KeystoreName(Identifier.Parse(IdentifierType.Cbe, "0566988259").Value, ApplicationId.Parse("DEMO-1").Value, At).WithoutEnding
            .ShouldBe("CBE=0566988259,DEMO-1 20261125-043602");

    [Theory]
    [InlineData("SSIN=85073099734 20261125-043602.p12")]
    [InlineData("SSIN=85073099734 20261125-043602.acc-p12")]
    [InlineData("SSIN=85073099734-20261125-043602.acc.p12")]
    [InlineData("SSIN=85073099734 20261125-043602 copie.p12")]
    public void Names_seen_in_the_wild_are_read(string name) => KeystoreName.Read(name)!.Holder.Value.ShouldBe("85073099734");

    [Theory]
    [InlineData("")]
    [InlineData("keystore.p12")]
    [InlineData("SSIN=85073099735 20261125-043602.p12")]
    [InlineData("SSIN=85073099734 20261325-043602.p12")]
    [InlineData("NOTYPE=85073099734 20261125-043602.p12")]
    [InlineData("../SSIN=85073099734 20261125-043602.p12")]
    public void Other_names_say_nothing(string name) => KeystoreName.Read(name).ShouldBeNull();

    [Fact]
    public void What_is_written_is_read_back()
    {
        var name = new KeystoreName(Identifier.Parse(IdentifierType.NihiiPharmacy, "71032209").Value, ApplicationId.Parse("LAB_2-B").Value, At);
        KeystoreName.Read(name.WithoutEnding + ".p12").ShouldBe(name);
    }
}
