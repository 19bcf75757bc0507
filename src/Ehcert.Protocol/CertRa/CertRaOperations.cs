using Ehcert.Protocol.Messages;
using static Ehcert.Protocol.OperationForms;

namespace Ehcert.Protocol.CertRa;

/// <summary>
/// The eleven operations of the registration authority for certificates. The spelling of the SOAPAction texts is the platform's.
/// </summary>
public static class CertRaOperations
{
    private const string Action = "urn:be:fgov:ehealth:certra:protocol:v2:";
    private const string EteeAction = "urn:be:fgov:ehealth:etee:certra:protocol:v2:";

    /// <summary>May this person have a certificate, and for which organisations?</summary>
    public static Operation<GetActorQualitiesRequest, GetActorQualitiesResponse> GetActorQualities { get; } =
        Operation<GetActorQualitiesRequest, GetActorQualitiesResponse>(
            Service.CertRa, "getActorQualities", "GetActorQualities", Action + "getActorQualities", SignedWith.EidAuthentication);

    /// <summary>Which kinds of organisation may have certificates?</summary>
    public static Operation<GetGenericOrganizationTypesRequest, GetGenericOrganizationTypesResponse> GetGenericOrganizationTypes { get; } =
        Operation<GetGenericOrganizationTypesRequest, GetGenericOrganizationTypesResponse>(
            Service.CertRa, "getGenericOrganizationTypes", "GetGenericOrganizationTypes", Action + "getGenericOrganizationTypes", SignedWith.Nothing);

    /// <summary>Which application ids does an organisation use already?</summary>
    public static Operation<GetExistingApplicationIdsRequest, GetExistingApplicationIdsResponse> GetExistingApplicationIds { get; } =
        Operation<GetExistingApplicationIdsRequest, GetExistingApplicationIdsResponse>(
            Service.CertRa,
            "getExistingApplicationIds",
            "GetExistingApplicationIds",
            EteeAction + "getexistingapplicationids",
            SignedWith.Nothing,
            StatusKind.None);

    /// <summary>The contract of a future certificate request.</summary>
    public static Operation<GenerateContractRequest, GenerateContractResponse> GenerateContract { get; } =
        Operation<GenerateContractRequest, GenerateContractResponse>(
            Service.CertRa, "generateContract", "GenerateContract", Action + "generateContract", SignedWith.Nothing);

    /// <summary>The request for a certificate.</summary>
    public static Operation<GenerateCertificateRequest, GenerateCertificateResponse> GenerateCertificate { get; } =
        Operation<GenerateCertificateRequest, GenerateCertificateResponse>(
            Service.CertRa, "generateCertificate", "GenerateCertificate", EteeAction + "generatecertificate", SignedWith.EidSignature);

    /// <summary>Fetches an issued certificate.</summary>
    public static Operation<GetCertificateRequest, GetCertificateResponse> GetCertificate { get; } =
        Operation<GetCertificateRequest, GetCertificateResponse>(
            Service.CertRa, "getCertificate", "GetCertificate", EteeAction + "getcertificate", SignedWith.Nothing);

    /// <summary>All certificates of a person and of the organisations he acts for.</summary>
    public static Operation<GetCertificateInfoForCitizenRequest, GetCertificateInfoForCitizenResponse> GetCertificateInfoForCitizen { get; } =
        Operation<GetCertificateInfoForCitizenRequest, GetCertificateInfoForCitizenResponse>(
            Service.CertRa,
            "getCertificateInfoForCitizen",
            "GetCertificateInfoForCitizen",
            Action + "getCertificateInfoForCitizen",
            SignedWith.EidAuthentication);

    /// <summary>The record of the certificate that signs.</summary>
    public static Operation<GetCertificateInfoForAuthenticationCertificateRequest, GetCertificateInfoForAuthenticationCertificateResponse>
        GetCertificateInfoForAuthenticationCertificate { get; } =
        Operation<GetCertificateInfoForAuthenticationCertificateRequest, GetCertificateInfoForAuthenticationCertificateResponse>(
            Service.CertRa,
            "getCertificateInfoForAuthenticationCertificate",
            "GetCertificateInfoForAuthenticationCertificate",
            EteeAction + "getCertificateInfoForAuthenticationCertificate",
            SignedWith.EhealthCertificate);

    /// <summary>A request of a person without Belgian identity card.</summary>
    public static Operation<SubmitCsrForForeignerRequest, SubmitCsrForForeignerResponse> SubmitCsrForForeigner { get; } =
        Operation<SubmitCsrForForeignerRequest, SubmitCsrForForeignerResponse>(
            Service.CertRa, "submitCSRForForeigner", "SubmitCSRForForeigner", Action + "submitCSRForForeigner", SignedWith.Nothing);

    /// <summary>The contract of a future revocation.</summary>
    public static Operation<GenerateRevocationContractRequest, GenerateRevocationContractResponse> GenerateRevocationContract { get; } =
        Operation<GenerateRevocationContractRequest, GenerateRevocationContractResponse>(
            Service.CertRa, "generateRevocationContract", "GenerateRevocationContract", Action + "generateRevocationContract", SignedWith.Nothing);

    /// <summary>Revokes a certificate and its token.</summary>
    public static Operation<RevokeRequest, RevokeResponse> Revoke { get; } =
        Operation<RevokeRequest, RevokeResponse>(Service.CertRa, "revoke", "Revoke", EteeAction + "revoke", SignedWith.EidSignature);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        GetActorQualities, GetGenericOrganizationTypes, GetExistingApplicationIds, GenerateContract, GenerateCertificate, GetCertificate,
        GetCertificateInfoForCitizen, GetCertificateInfoForAuthenticationCertificate, SubmitCsrForForeigner, GenerateRevocationContract, Revoke,
    ];
}
