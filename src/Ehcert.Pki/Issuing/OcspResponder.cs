using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Keys;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;
using CertificateStatus = Org.BouncyCastle.Ocsp.CertificateStatus;

namespace Ehcert.Pki.Issuing;

/// <summary>
/// Answers OCSP questions (RFC 6960) about the certificates of one or several authorities. Every input gets a well-formed answer.
/// </summary>
public sealed class OcspResponder
{
    /// <summary>Largest question that is read, in bytes.</summary>
    public const int MaximumRequestLength = 16 * 1024;

    private readonly List<AnsweringAuthority> _authorities;
    private readonly TimeProvider _time;
    private readonly TimeSpan _validity;

    /// <summary>Makes a responder. Throws when a key is not its responder certificate's.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="validity">How long an answer may be used: nextUpdate − thisUpdate.</param>
    /// <param name="signers">One for each authority.</param>
    public OcspResponder(TimeProvider time, TimeSpan validity, params IEnumerable<OcspSigner> signers) =>
        (_time, _validity, _authorities) = (time, validity, [.. signers.Select(signer => new AnsweringAuthority(signer))]);

    /// <summary>Answers one question.</summary>
    /// <param name="request">OCSPRequest, DER.</param>
    /// <param name="find">Tells the status of a serial number of one of the authorities.</param>
    /// <returns>OCSPResponse, DER: successful, malformedRequest or unauthorized.</returns>
    public byte[] Answer(ReadOnlyMemory<byte> request, Func<X509Certificate2, SerialNumber, SerialStatus> find)
    {
        if (OcspRequest.Read(request) is not { } question)
            return Failure(OcspRespStatus.MalformedRequest);
        if (Addressee(question) is not { } authority)
            return Failure(OcspRespStatus.Unauthorized);
        SerialStatus[] statuses = [.. question.Certificates.Select(id => authority.IsAbout(id) ? find(authority.Certificate, Serial(id)) : SerialStatus.Unknown)];
        return Sign(question, authority, statuses);
    }

    /// <inheritdoc cref="Answer"/>
    public async ValueTask<byte[]> AnswerAsync(
        ReadOnlyMemory<byte> request,
        Func<X509Certificate2, SerialNumber, CancellationToken, ValueTask<SerialStatus>> find,
        CancellationToken cancellationToken)
    {
        if (OcspRequest.Read(request) is not { } question)
            return Failure(OcspRespStatus.MalformedRequest);
        if (Addressee(question) is not { } authority)
            return Failure(OcspRespStatus.Unauthorized);
        List<SerialStatus> statuses = [];
        foreach (CertificateID id in question.Certificates)
            statuses.Add(authority.IsAbout(id) ? await find(authority.Certificate, Serial(id), cancellationToken) : SerialStatus.Unknown);
        return Sign(question, authority, statuses);
    }

    /// <summary>The answer for a moment when the statuses cannot be looked up (RFC 6960 §2.3, tryLater).</summary>
    public static byte[] TryLater() => Failure(OcspRespStatus.TryLater);

    /// <summary>Whoever answers for the first certificate; about certificates of others it says unknown.</summary>
    private AnsweringAuthority? Addressee(OcspRequest question) => _authorities.Find(authority => authority.IsAbout(question.Certificates[0]));

    private byte[] Sign(OcspRequest question, AnsweringAuthority authority, IReadOnlyList<SerialStatus> statuses)
    {
        DateTime now = WholeSecond(_time.GetUtcNow().UtcDateTime);
        var generator = new BasicOcspRespGenerator(authority.ResponderId);
        for (int i = 0; i < statuses.Count; i++)
            generator.AddResponse(question.Certificates[i], ToOcsp(statuses[i]), now, now + _validity, singleExtensions: null);
        if (question.Nonce is { } nonce)
        {
            X509ExtensionsGenerator extensions = new();
            extensions.AddExtension(OcspObjectIdentifiers.PkixOcspNonce, critical: false, new DerOctetString(nonce));
            generator.SetResponseExtensions(extensions.Generate());
        }

        BasicOcspResp basic = generator.Generate(authority.Signature, authority.Embedded, now);
        return new OCSPRespGenerator().Generate(OcspRespStatus.Successful, basic).GetEncoded();
    }

    private static byte[] Failure(int status) => new OCSPRespGenerator().Generate(status, response: null).GetEncoded();

    private static SerialNumber Serial(CertificateID id) => SerialNumber.FromUnsigned(id.SerialNumber.ToByteArray());

    private static CertificateStatus? ToOcsp(SerialStatus status)
    {
        if (status is SerialStatus.Revoked { At: var at, Reason: var reason })
        {
            DateTime time = WholeSecond(at.UtcDateTime);
            return reason == X509RevocationReason.Unspecified ? new RevokedStatus(time) : new RevokedStatus(time, (int)reason);
        }

        return status == SerialStatus.Good ? CertificateStatus.Good : new UnknownStatus();
    }

    private static DateTime WholeSecond(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
