using Ehcert.Domain;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void Every_reason_has_its_own_code_and_is_complete() =>
        RefusalCatalogue.Faults(typeof(AuthorityRefusals).Assembly, typeof(Pki.XmlSignatures.XmlSignatureRefusals).Assembly, typeof(Refusal).Assembly).ShouldBeEmpty();

    [Fact]
    public void Every_error_code_of_the_wire_has_a_reason_and_is_found_by_it()
    {
        var codes = typeof(ProtocolErrors).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(code => code != ProtocolErrors.NoEtkFound).ToList();

        foreach (string code in codes)
            AuthorityRefusals.Find(code).ShouldNotBeNull().Code.ShouldBe(code);
        AuthorityRefusals.Find("NEVER_HEARD_OF").ShouldBeNull();
    }
}
