using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>Contact data as they travel: not yet judged.</summary>
/// <param name="EmailPrivate">The holder's own address.</param>
/// <param name="EmailGeneral">Address of the practice or organisation, or null.</param>
/// <param name="PhonePrivate">The holder's own number.</param>
/// <param name="PhoneGeneral">Number of the practice or organisation, or null.</param>
public sealed record ContactFields(string EmailPrivate, string? EmailGeneral, string PhonePrivate, string? PhoneGeneral)
{
    /// <summary>Takes contact data.</summary>
    public static ContactFields From(ContactData data) =>
        new(data.EmailPrivate.Value, data.EmailGeneral?.Value, data.PhonePrivate.Value, data.PhoneGeneral?.Value);

    /// <summary>The contact data, or which field is wrong by the rules of the wire.</summary>
    public Outcome<ContactData> ToContactData() => ContactData.ParseWire(EmailPrivate, EmailGeneral, PhonePrivate, PhoneGeneral);

    /// <summary>Nothing: contact data are personal.</summary>
    public override string ToString() => nameof(ContactFields);

    internal static ContactFields Read(ElementReader element) => new(
        element.Text(Namespaces.CertRaCore, "EmailPrivate"),
        element.OptionalText(Namespaces.CertRaCore, "EmailGeneral"),
        element.Text(Namespaces.CertRaCore, "PhonePrivate"),
        element.OptionalText(Namespaces.CertRaCore, "PhoneGeneral"));

    internal void Write(ElementWriter writer, string uri)
    {
        writer.Start(uri, "ContactData");
        writer.Text(Namespaces.CertRaCore, "EmailPrivate", EmailPrivate);
        writer.OptionalText(Namespaces.CertRaCore, "EmailGeneral", EmailGeneral);
        writer.Text(Namespaces.CertRaCore, "PhonePrivate", PhonePrivate);
        writer.OptionalText(Namespaces.CertRaCore, "PhoneGeneral", PhoneGeneral);
        writer.End();
    }
}
