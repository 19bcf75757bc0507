using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Ehcert.Protocol.Tests;

public sealed partial class ServiceDescriptionTests
{
    [Theory]
    [InlineData(Service.CertRa, 11)]
    [InlineData(Service.EtkRa, 3)]
    [InlineData(Service.EtkDepot, 1)]
    public void Every_service_describes_its_operations_and_its_address(Service service, int count)
    {
        XmlElement wsdl = Golden.Load(ServiceDescription.Write(service, new Uri("http://127.0.0.1:7180/x/v2"))).DocumentElement!;

        wsdl.GetElementsByTagName("operation", "http://schemas.xmlsoap.org/wsdl/soap/").Count.ShouldBe(count);
        ((XmlElement)wsdl.GetElementsByTagName("address", "http://schemas.xmlsoap.org/wsdl/soap/")[0]!).GetAttribute("location").ShouldBe("http://127.0.0.1:7180/x/v2");
        wsdl.GetElementsByTagName("part").Cast<XmlElement>().Select(part => part.GetAttribute("element")[2..])
            .ShouldBe(Operations.All.Where(one => one.Service == service).SelectMany(one => new[] { one.RequestRoot.Name, one.ResponseRoot.Name }));
    }

    [Fact]
    public void From_a_description_every_schema_can_be_reached_and_nothing_else()
    {
        var reached = new HashSet<string>();
        foreach (Service service in Enum.GetValues<Service>())
            Follow(ServiceDescription.Write(service, new Uri("http://localhost/")), reached);

        reached.ShouldContain("xmldsig.xsd");
        reached.ShouldContain("certra-core-v2.xsd");
        ServiceDescription.Xsd("../secret").ShouldBeNull();
    }

    private static void Follow(byte[] document, HashSet<string> reached)
    {
        foreach (Match match in Location().Matches(Encoding.UTF8.GetString(document)))
        {
            string name = match.Groups["name"].Value;
            if (reached.Add(name))
                Follow(ServiceDescription.Xsd(name).ShouldNotBeNull(), reached);
        }
    }

    [GeneratedRegex("schemaLocation=\"(?:\\?xsd=)(?<name>[^\"]+)\"")]
    private static partial Regex Location();
}
