using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>Fetches an issued certificate.</summary>
/// <param name="PublicKeyIdentifier">Its key.</param>
public sealed record GetCertificateRequest(PublicKeyIdentifier PublicKeyIdentifier) : IContent<GetCertificateRequest>
{
    static GetCertificateRequest IContent<GetCertificateRequest>.Read(ElementReader root) =>
        new(root.KeyIdentifier(Namespaces.CertRa, "PublicKeyIdentifier"));

    void IContent<GetCertificateRequest>.Write(ElementWriter root) =>
        root.KeyIdentifier(Namespaces.CertRa, "PublicKeyIdentifier", PublicKeyIdentifier);
}

/// <summary>The certificate and its issuers.</summary>
/// <param name="Certificates">DER; the certificate first, then its issuers in order, without the root.</param>
public sealed record GetCertificateResponse(ValueList<Blob> Certificates) : IContent<GetCertificateResponse>
{
    static GetCertificateResponse IContent<GetCertificateResponse>.Read(ElementReader root) =>
        new(root.AtLeastOne(Namespaces.CertRa, "X509Certificate", certificate => certificate.Binary()));

    void IContent<GetCertificateResponse>.Write(ElementWriter root)
    {
        foreach (Blob certificate in Certificates)
            root.Binary(Namespaces.CertRa, "X509Certificate", certificate);
    }
}
