using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.Clients;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.CertRa;

/// <summary>
/// A certificate request that is signed. It can be written to an .ehcsr file and sent as often as needed: the signature is made once, and
/// whoever holds an instance knows that the bytes are schema-valid and that the signature holds.
/// </summary>
public sealed class SignedCertificateRequest
{
    private SignedCertificateRequest(ReadOnlyMemory<byte> bytes, VerifiedRequest<GenerateCertificateRequest> verified) =>
        (Bytes, Header, Request, Certificates) = (bytes, verified.Header, verified.Content, verified.Signature.Certificates);

    /// <summary>The signed element, UTF-8: exactly what an .ehcsr file holds.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What is sent: the same, without what an editor may have put in front.</summary>
    internal ReadOnlyMemory<byte> Payload => Utf8Text.WithoutDeclaration(Bytes);

    /// <summary>Identifier and moment.</summary>
    public RequestHeader Header { get; }

    /// <summary>What was signed.</summary>
    public GenerateCertificateRequest Request { get; }

    /// <summary>The signer's certificate first; not judged.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>Reads an .ehcsr file and verifies it again.</summary>
    public static Outcome<SignedCertificateRequest> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > SoapLimits.Default.MaxBytes)
            return EhcsrRefusals.TooLarge.Refuse();
        if (SignedRequestReader.Read(bytes, CertRaOperations.GenerateCertificate).IsRefused(out Refusal? refusal, out var verified))
            return WhyNot(bytes.Span, refusal).Refuse();
        return new SignedCertificateRequest(bytes, verified);
    }

    private static RefusalReason WhyNot(ReadOnlySpan<byte> bytes, Refusal refusal) =>
        refusal.Reason != SoapRefusals.UnknownOperation && bytes.IndexOf("GenerateCertificateRequest"u8) is >= 0 and < 1024
            ? EhcsrRefusals.Damaged
            : EhcsrRefusals.NotARequest;
}

/// <summary>A revocation that is signed; the same promises as for <see cref="SignedCertificateRequest"/>.</summary>
public sealed class SignedRevocationRequest
{
    private SignedRevocationRequest(ReadOnlyMemory<byte> bytes, VerifiedRequest<RevokeRequest> verified) =>
        (Bytes, Header, Request, Certificates) = (bytes, verified.Header, verified.Content, verified.Signature.Certificates);

    /// <summary>The signed element, UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Identifier and moment.</summary>
    public RequestHeader Header { get; }

    /// <summary>What was signed.</summary>
    public RevokeRequest Request { get; }

    /// <summary>The signer's certificate first; not judged.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>Reads the bytes and verifies them again.</summary>
    public static Outcome<SignedRevocationRequest> Parse(ReadOnlyMemory<byte> bytes) =>
        SignedRequestReader.Read(bytes, CertRaOperations.Revoke).Select(verified => new SignedRevocationRequest(bytes, verified));
}
