using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>All certificates of the person whose card signs, and of the organisations he acts for.</summary>
public sealed record GetCertificateInfoForCitizenRequest : IContent<GetCertificateInfoForCitizenRequest>
{
    static GetCertificateInfoForCitizenRequest IContent<GetCertificateInfoForCitizenRequest>.Read(ElementReader root) => new();

    void IContent<GetCertificateInfoForCitizenRequest>.Write(ElementWriter root)
    {
    }
}

/// <summary>The certificates.</summary>
/// <param name="Certificates">One record each; may be empty.</param>
public sealed record GetCertificateInfoForCitizenResponse(
    ValueList<CertificateInfo> Certificates) : IContent<GetCertificateInfoForCitizenResponse>
{
    static GetCertificateInfoForCitizenResponse IContent<GetCertificateInfoForCitizenResponse>.Read(ElementReader root) =>
        new(root.All(Namespaces.CertRa, "CertificateInfo", CertificateInfo.Read));

    void IContent<GetCertificateInfoForCitizenResponse>.Write(ElementWriter root)
    {
        foreach (CertificateInfo info in Certificates)
            info.Write(root);
    }
}

/// <summary>The record of the certificate that signs the request.</summary>
public sealed record GetCertificateInfoForAuthenticationCertificateRequest : IContent<GetCertificateInfoForAuthenticationCertificateRequest>
{
    static GetCertificateInfoForAuthenticationCertificateRequest IContent<GetCertificateInfoForAuthenticationCertificateRequest>.Read(
        ElementReader root) => new();

    void IContent<GetCertificateInfoForAuthenticationCertificateRequest>.Write(ElementWriter root)
    {
    }
}

/// <summary>The record.</summary>
/// <param name="Certificate">Of the certificate that signed.</param>
public sealed record GetCertificateInfoForAuthenticationCertificateResponse(CertificateInfo Certificate)
    : IContent<GetCertificateInfoForAuthenticationCertificateResponse>
{
    static GetCertificateInfoForAuthenticationCertificateResponse IContent<GetCertificateInfoForAuthenticationCertificateResponse>.Read(
        ElementReader root) =>
        new(CertificateInfo.Read(root.Child(Namespaces.CertRa, "CertificateInfo")));

    void IContent<GetCertificateInfoForAuthenticationCertificateResponse>.Write(ElementWriter root) => Certificate.Write(root);
}
