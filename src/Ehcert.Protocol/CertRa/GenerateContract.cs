using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>Asks for the contract of a future certificate request. The server composes the subject.</summary>
/// <param name="ContactData">Where the holder can be reached.</param>
/// <param name="Signer">The person whose card will sign.</param>
/// <param name="CertificateIdentifier">Whose certificate it will be.</param>
public sealed record GenerateContractRequest(ContactFields ContactData, Actor Signer, CertificateIdentifier CertificateIdentifier)
    : IContent<GenerateContractRequest>
{
    static GenerateContractRequest IContent<GenerateContractRequest>.Read(ElementReader root) => new(
        ContactFields.Read(root.Child(Namespaces.CertRa, "ContactData")),
        Actor.Read(root.Child(Namespaces.CertRa, "Signer")),
        CertificateIdentifier.Read(root.Child(Namespaces.CertRa, "CertificateIdentifier")));

    void IContent<GenerateContractRequest>.Write(ElementWriter root)
    {
        ContactData.Write(root, Namespaces.CertRa);
        Signer.Write(root, Namespaces.CertRa, "Signer");
        CertificateIdentifier.Write(root, Namespaces.CertRa);
    }
}

/// <summary>The contract.</summary>
/// <param name="Contract">To be shown, agreed to and sent back.</param>
public sealed record GenerateContractResponse(Contract Contract) : IContent<GenerateContractResponse>
{
    static GenerateContractResponse IContent<GenerateContractResponse>.Read(ElementReader root) =>
        new(Contract.Read(root.Child(Namespaces.CertRa, "Contract")));

    void IContent<GenerateContractResponse>.Write(ElementWriter root) => Contract.Write(root, Namespaces.CertRa);
}
