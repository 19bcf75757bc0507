using System.Text;
using System.Xml;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol;

/// <summary>WSDL 1.1 of a service (document/literal over SOAP 1.1), and its schemas with addresses that lead to each other.</summary>
public static class ServiceDescription
{
    private const string Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    private const string WsdlSoap = "http://schemas.xmlsoap.org/wsdl/soap/";
    private const string Schema = "http://www.w3.org/2001/XMLSchema";

    /// <summary>The description of a service that answers at an address, UTF-8; for <c>GET ?wsdl</c>.</summary>
    public static byte[] Write(Service service, Uri address)
    {
        Operation[] operations = [.. Operations.All.Where(operation => operation.Service == service)];
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, MessageXml.WriterSettings))
            Write(writer, service, operations, address);
        return output.ToArray();
    }

    /// <summary>
    /// A schema file whose imports point to <c>?xsd=name</c> of the same service; null when there is no such file. For <c>GET ?xsd=</c>.
    /// </summary>
    public static byte[]? Xsd(string name)
    {
        using Stream? stream = ProtocolSchemas.Open(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("schemaLocation=\"", "schemaLocation=\"?xsd=", StringComparison.Ordinal));
    }

    private static void Write(XmlWriter writer, Service service, Operation[] operations, Uri address)
    {
        string target = operations[0].RequestRoot.Namespace;
        writer.WriteStartElement("definitions", Wsdl);
        writer.WriteAttributeString("targetNamespace", target);
        writer.WriteAttributeString("xmlns", "p", Namespaces.Xmlns, target);
        writer.WriteAttributeString("xmlns", "soap", Namespaces.Xmlns, WsdlSoap);
        writer.WriteStartElement("types", Wsdl);
        writer.WriteStartElement("xs", "schema", Schema);
        writer.WriteStartElement("import", Schema);
        writer.WriteAttributeString("namespace", target);
        writer.WriteAttributeString("schemaLocation", "?xsd=" + SchemaOf(service));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
        foreach (Operation operation in operations)
        {
            WriteMessage(writer, operation.RequestRoot);
            WriteMessage(writer, operation.ResponseRoot);
        }

        WritePortType(writer, service, operations);
        WriteBinding(writer, service, operations);
        writer.WriteStartElement("service", Wsdl);
        writer.WriteAttributeString("name", service.ToString());
        writer.WriteStartElement("port", Wsdl);
        writer.WriteAttributeString("name", service + "Port");
        writer.WriteAttributeString("binding", $"p:{service}Binding");
        writer.WriteStartElement("address", WsdlSoap);
        writer.WriteAttributeString("location", address.AbsoluteUri);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteMessage(XmlWriter writer, XmlQualifiedName root)
    {
        writer.WriteStartElement("message", Wsdl);
        writer.WriteAttributeString("name", root.Name);
        writer.WriteStartElement("part", Wsdl);
        writer.WriteAttributeString("name", "body");
        writer.WriteAttributeString("element", "p:" + root.Name);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WritePortType(XmlWriter writer, Service service, Operation[] operations)
    {
        writer.WriteStartElement("portType", Wsdl);
        writer.WriteAttributeString("name", service + "PortType");
        foreach (Operation operation in operations)
        {
            writer.WriteStartElement("operation", Wsdl);
            writer.WriteAttributeString("name", operation.Name);
            writer.WriteStartElement("input", Wsdl);
            writer.WriteAttributeString("message", "p:" + operation.RequestRoot.Name);
            writer.WriteEndElement();
            writer.WriteStartElement("output", Wsdl);
            writer.WriteAttributeString("message", "p:" + operation.ResponseRoot.Name);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteBinding(XmlWriter writer, Service service, Operation[] operations)
    {
        writer.WriteStartElement("binding", Wsdl);
        writer.WriteAttributeString("name", service + "Binding");
        writer.WriteAttributeString("type", $"p:{service}PortType");
        writer.WriteStartElement("binding", WsdlSoap);
        writer.WriteAttributeString("transport", "http://schemas.xmlsoap.org/soap/http");
        writer.WriteEndElement();
        foreach (Operation operation in operations)
        {
            writer.WriteStartElement("operation", Wsdl);
            writer.WriteAttributeString("name", operation.Name);
            writer.WriteStartElement("operation", WsdlSoap);
            writer.WriteAttributeString("soapAction", operation.SoapAction ?? string.Empty);
            writer.WriteEndElement();
            WriteBody(writer, "input");
            WriteBody(writer, "output");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteBody(XmlWriter writer, string direction)
    {
        writer.WriteStartElement(direction, Wsdl);
        writer.WriteStartElement("body", WsdlSoap);
        writer.WriteAttributeString("use", "literal");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string SchemaOf(Service service) => service switch
    {
        Service.CertRa => "certra-protocol-v2.xsd",
        Service.EtkRa => "etkra-protocol-v2.xsd",
        Service.EtkDepot => "etkdepot-protocol-1_0.xsd",
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, null),
    };
}
