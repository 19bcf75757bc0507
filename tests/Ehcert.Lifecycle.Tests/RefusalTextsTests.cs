using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;

namespace Ehcert.Lifecycle.Tests;

public sealed class RefusalTextsTests
{
    [Fact]
    public void Every_refusal_is_complete_in_four_languages_and_has_a_code_of_its_own() =>
        RefusalCatalogue.Faults(typeof(FolderRefusals).Assembly).ShouldBeEmpty();
}
