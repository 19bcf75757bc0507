using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>A request of a person without Belgian identity card. It is not signed: the person confirms it at an address.</summary>
/// <param name="ForeignPerson">The person, by BIS number.</param>
/// <param name="ContactData">Where the person can be reached.</param>
/// <param name="Csr">PKCS#10, DER; the client composes the subject, surname first.</param>
public sealed record SubmitCsrForForeignerRequest(
    Actor ForeignPerson, ContactFields ContactData, Blob Csr) : IContent<SubmitCsrForForeignerRequest>
{
    static SubmitCsrForForeignerRequest IContent<SubmitCsrForForeignerRequest>.Read(ElementReader root) => new(
        Actor.Read(root.Child(Namespaces.CertRa, "ForeignPerson")),
        ContactFields.Read(root.Child(Namespaces.CertRa, "ContactData")),
        root.Binary(Namespaces.CertRa, "CSR"));

    void IContent<SubmitCsrForForeignerRequest>.Write(ElementWriter root)
    {
        ForeignPerson.Write(root, Namespaces.CertRa, "ForeignPerson");
        ContactData.Write(root, Namespaces.CertRa);
        root.Binary(Namespaces.CertRa, "CSR", Csr);
    }
}

/// <summary>Where and until when to confirm.</summary>
/// <param name="ValidationUrl">Address of the confirmation page, absolute.</param>
/// <param name="ExpirationDate">The request is dropped then.</param>
public sealed record SubmitCsrForForeignerResponse(
    Uri ValidationUrl, DateTimeOffset ExpirationDate) : IContent<SubmitCsrForForeignerResponse>
{
    static SubmitCsrForForeignerResponse IContent<SubmitCsrForForeignerResponse>.Read(ElementReader root)
    {
        // Only a web address may ever be offered to be opened.
        string text = root.Text(Namespaces.CertRa, "ValidationUrl").Trim();
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http"))
        {
            root.Note("ValidationUrl");
            address = null;
        }

        return new SubmitCsrForForeignerResponse(address!, root.Instant(Namespaces.CertRa, "ExpirationDate"));
    }

    void IContent<SubmitCsrForForeignerResponse>.Write(ElementWriter root)
    {
        root.Text(Namespaces.CertRa, "ValidationUrl", ValidationUrl.AbsoluteUri);
        root.Instant(Namespaces.CertRa, "ExpirationDate", ExpirationDate);
    }
}
