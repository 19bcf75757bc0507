using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>The request for a certificate.</summary>
/// <param name="ContactData">As in the contract request.</param>
/// <param name="Csr">PKCS#10, DER, with the contract's subject.</param>
/// <param name="Contract">The contract as received.</param>
/// <param name="BaseServiceUsage">Base services wanted.</param>
public sealed record GenerateCertificateRequest(ContactFields ContactData, Blob Csr, Contract Contract, ValueList<string> BaseServiceUsage)
    : IContent<GenerateCertificateRequest>
{
    static GenerateCertificateRequest IContent<GenerateCertificateRequest>.Read(ElementReader root)
    {
        ElementReader request = root.Child(Namespaces.CertRa, "EHealthCSR");
        return new GenerateCertificateRequest(
            ContactFields.Read(request.Child(Namespaces.CertRaCore, "ContactData")),
            request.Binary(Namespaces.CertRaCore, "CSR"),
            Contract.Read(request.Child(Namespaces.CertRaCore, "Contract")),
            request.All(Namespaces.CertRaCore, "BaseServiceUsage", service => service.Value));
    }

    void IContent<GenerateCertificateRequest>.Write(ElementWriter root)
    {
        root.Start(Namespaces.CertRa, "EHealthCSR");
        ContactData.Write(root, Namespaces.CertRaCore);
        root.Binary(Namespaces.CertRaCore, "CSR", Csr);
        Contract.Write(root, Namespaces.CertRaCore);
        root.Texts(Namespaces.CertRaCore, "BaseServiceUsage", BaseServiceUsage);
        root.End();
    }
}

/// <summary>The request is received.</summary>
/// <param name="PublicKeyIdentifier">Under which the certificate is fetched.</param>
/// <param name="AutomaticallyValidated">False when an operator has to look at it first.</param>
/// <param name="ReplacesCertificate">The certificate it will replace, or null.</param>
public sealed record GenerateCertificateResponse(
    PublicKeyIdentifier PublicKeyIdentifier, bool AutomaticallyValidated, PublicKeyIdentifier? ReplacesCertificate)
    : IContent<GenerateCertificateResponse>
{
    static GenerateCertificateResponse IContent<GenerateCertificateResponse>.Read(ElementReader root) => new(
        root.KeyIdentifier(Namespaces.CertRa, "PublicKeyIdentifier"),
        root.Boolean(Namespaces.CertRa, "AutomaticallyValidated"),
        root.OptionalKeyIdentifier(Namespaces.CertRa, "ReplacesCertificate"));

    void IContent<GenerateCertificateResponse>.Write(ElementWriter root)
    {
        root.KeyIdentifier(Namespaces.CertRa, "PublicKeyIdentifier", PublicKeyIdentifier);
        root.Boolean(Namespaces.CertRa, "AutomaticallyValidated", AutomaticallyValidated);
        root.KeyIdentifier(Namespaces.CertRa, "ReplacesCertificate", ReplacesCertificate);
    }
}
