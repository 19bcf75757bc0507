using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Pki.Requests;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Requesting;

/// <summary>A signed certificate request on its way through the checks, and what they have established so far.</summary>
internal sealed class RequestDossier(SoapCall<GenerateCertificateRequest> call)
{
    private ContractRecord? _contract;
    private CertificateSubject? _subject;
    private CertificateSigningRequest? _signingRequest;
    private ValidationState? _validation;
    private Replacement? _replacement;

    public SoapCall<GenerateCertificateRequest> Call => call;

    public GenerateCertificateRequest Request => call.Request;

    /// <summary>Our own copy of the contract.</summary>
    public ContractRecord Contract { get => Established(_contract); set => _contract = value; }

    /// <summary>The subject that the contract promises.</summary>
    public CertificateSubject Subject { get => Established(_subject); set => _subject = value; }

    /// <summary>The PKCS#10 request, proof of possession checked.</summary>
    public CertificateSigningRequest SigningRequest { get => Established(_signingRequest); set => _signingRequest = value; }

    /// <summary>Whether the registers suffice, or a person has to look.</summary>
    public ValidationState Validation
    {
        get => _validation ?? throw new InvalidOperationException("Asked before it was established.");
        set => _validation = value;
    }

    /// <summary>What the new certificate replaces.</summary>
    public Replacement Replacement { get => Established(_replacement); set => _replacement = value; }

    private static T Established<T>(T? fact)
        where T : class => fact ?? throw new InvalidOperationException("Asked before it was established.");
}
