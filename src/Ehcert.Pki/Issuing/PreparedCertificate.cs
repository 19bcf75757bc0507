using Ehcert.Domain;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Issuing;

/// <summary>
/// A certificate that is ready to be signed: every policy rule agreed to the very bytes. It is the only thing that an authority
/// signs certificates from, and it can be signed once. Write <see cref="ToBeSigned"/> down before <see cref="Issue"/>.
/// </summary>
public sealed class PreparedCertificate
{
    private readonly IssuerIdentity _issuer;
    private int _issued;

    private PreparedCertificate(ReadOnlyMemory<byte> toBeSigned, ToBeSignedCertificate certificate, IssuerIdentity issuer)
    {
        (_issuer, ToBeSigned) = (issuer, toBeSigned);
        SerialNumber = SerialNumber.FromUnsigned(certificate.SerialNumber.Span);
        (NotBefore, NotAfter) = (certificate.NotBefore.At, certificate.NotAfter.At);
    }

    /// <summary>The bytes that the signature will cover (TBSCertificate, DER).</summary>
    public ReadOnlyMemory<byte> ToBeSigned { get; }

    /// <summary>The serial number that the certificate will have.</summary>
    public SerialNumber SerialNumber { get; }

    /// <summary>From when it will be valid.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>Until when.</summary>
    public DateTimeOffset NotAfter { get; }

    /// <summary>Signs. A second call is a bug and throws.</summary>
    /// <returns>The certificate, DER.</returns>
    public byte[] Issue()
    {
        if (Interlocked.Exchange(ref _issued, 1) != 0)
            throw new InvalidOperationException($"Certificate {SerialNumber} was already issued.");
        return ToBeSignedCertificate.SignedCertificate(ToBeSigned, _issuer.Key.SignatureAlgorithmIdentifier, _issuer.Key.Sign(ToBeSigned.Span));
    }

    internal static Outcome<PreparedCertificate> Check(ReadOnlyMemory<byte> toBeSigned, CertificateProfile profile, IssuerIdentity issuer)
    {
        if (ToBeSignedCertificate.Read(toBeSigned) is not { } certificate)
            return IssuingRefusals.PolicyViolated.Refuse(values: [("rule", "structure"), ("objection", "not a TBSCertificate")]);
        PolicyObjection? objection = CertificatePolicy.Objections(toBeSigned, certificate, profile, issuer).FirstOrDefault();
        return objection is null
            ? new PreparedCertificate(toBeSigned, certificate, issuer)
            : IssuingRefusals.PolicyViolated.Refuse(values: [("rule", objection.Rule), ("objection", objection.What)]);
    }
}
