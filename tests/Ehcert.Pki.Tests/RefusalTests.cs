using Ehcert.Domain;
using Ehcert.Pki.Keystores;

namespace Ehcert.Pki.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void Every_reason_has_a_code_of_its_own_and_four_languages() =>
        RefusalCatalogue.Faults(typeof(NationalNumber).Assembly, typeof(KeystoreRefusals).Assembly).ShouldBeEmpty();
}
