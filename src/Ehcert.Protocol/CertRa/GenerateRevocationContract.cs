using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>Asks for the contract of a future revocation.</summary>
/// <param name="PublicKeyIdentifier">Key of the certificate to revoke.</param>
/// <param name="Signer">The person whose card will sign.</param>
/// <param name="Reason">Why.</param>
public sealed record GenerateRevocationContractRequest(PublicKeyIdentifier PublicKeyIdentifier, Actor Signer, RevocationReason Reason)
    : IContent<GenerateRevocationContractRequest>
{
    static GenerateRevocationContractRequest IContent<GenerateRevocationContractRequest>.Read(ElementReader root) => new(
        root.KeyIdentifier(Namespaces.CertRa, "PublicKeyIdentifier"),
        Actor.Read(root.Child(Namespaces.CertRa, "Signer")),
        RevocationContract.ReadReason(root, Namespaces.CertRa));

    void IContent<GenerateRevocationContractRequest>.Write(ElementWriter root)
    {
        root.KeyIdentifier(Namespaces.CertRa, "PublicKeyIdentifier", PublicKeyIdentifier);
        Signer.Write(root, Namespaces.CertRa, "Signer");
        root.Text(Namespaces.CertRa, "RevocationReason", Reason.WireName());
    }
}

/// <summary>The contract.</summary>
/// <param name="Contract">To be shown, agreed to and sent back unchanged.</param>
public sealed record GenerateRevocationContractResponse(RevocationContract Contract) : IContent<GenerateRevocationContractResponse>
{
    static GenerateRevocationContractResponse IContent<GenerateRevocationContractResponse>.Read(ElementReader root) =>
        new(RevocationContract.Read(root.Child(Namespaces.CertRa, "Contract")));

    void IContent<GenerateRevocationContractResponse>.Write(ElementWriter root) => Contract.Write(root, Namespaces.CertRa);
}
