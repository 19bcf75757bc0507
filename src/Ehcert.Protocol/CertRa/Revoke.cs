using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>Revokes a certificate and its token.</summary>
/// <param name="PublicKeyIdentifier">Key of the certificate.</param>
/// <param name="Contract">The contract as received.</param>
public sealed record RevokeRequest(PublicKeyIdentifier PublicKeyIdentifier, RevocationContract Contract) : IContent<RevokeRequest>
{
    static RevokeRequest IContent<RevokeRequest>.Read(ElementReader root) => new(
        root.KeyIdentifier(Namespaces.CertRa, "PublicKeyIdentifier"),
        RevocationContract.Read(root.Child(Namespaces.CertRa, "Contract")));

    void IContent<RevokeRequest>.Write(ElementWriter root)
    {
        root.KeyIdentifier(Namespaces.CertRa, "PublicKeyIdentifier", PublicKeyIdentifier);
        Contract.Write(root, Namespaces.CertRa);
    }
}

/// <summary>It is revoked.</summary>
public sealed record RevokeResponse : IContent<RevokeResponse>
{
    static RevokeResponse IContent<RevokeResponse>.Read(ElementReader root) => new();

    void IContent<RevokeResponse>.Write(ElementWriter root)
    {
    }
}
