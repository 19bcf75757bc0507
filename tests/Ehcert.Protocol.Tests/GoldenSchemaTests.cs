using System.Xml;

namespace Ehcert.Protocol.Tests;

public sealed class GoldenSchemaTests
{
    public static TheoryData<string> Messages => [.. Golden.Names];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_example_follows_our_schemas(string name)
    {
        XmlElement payload = Golden.Payload(name);
        XmlElement judged = payload.LocalName == "Fault" ? payload.GetElementsByTagName("detail")[0]!.ChildNodes.OfType<XmlElement>().Single() : payload;

        Golden.SchemaProblems(judged).ShouldBeEmpty();
    }

    [Fact]
    public void Every_schema_file_can_be_opened_by_name_and_nothing_else_can()
    {
        ProtocolSchemas.Names.ShouldContain("certra-protocol-v2.xsd");
        foreach (string name in ProtocolSchemas.Names)
            using (Stream? schema = ProtocolSchemas.Open(name))
                schema.ShouldNotBeNull();
        ProtocolSchemas.Open("../certra-protocol-v2.xsd").ShouldBeNull();
    }

    [Fact]
    public void No_schema_fills_in_values_that_a_signature_would_not_cover()
    {
        foreach (string name in ProtocolSchemas.Names)
        {
            using var reader = new StreamReader(ProtocolSchemas.Open(name)!);
            string text = reader.ReadToEnd();
            text.ShouldNotContain(" default=", Case.Sensitive);
            text.ShouldNotContain(" fixed=", Case.Sensitive);
        }
    }
}
