using Ehcert.Domain;

namespace Ehcert.Authority.Info;

/// <summary>What pages beside the authority, such as the sandbox's, show about certificates. Reads only.</summary>
public interface ICertificateOverview
{
    /// <summary>The certificates a person asked for, newest first.</summary>
    Task<IReadOnlyList<CertificateLine>> OfSignerAsync(NationalNumber signer, CancellationToken ct);
}

/// <summary>One certificate in an overview.</summary>
/// <param name="PublicKeyIdentifier">Identifier of its key, 40 hexadecimal digits.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="ApplicationId">Its application id, if any.</param>
/// <param name="Status">State of the certificate.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="NotBefore">Start of its validity, once issued.</param>
/// <param name="NotAfter">End of its validity, once issued.</param>
/// <param name="SerialNumber">Serial number, decimal, once issued.</param>
/// <param name="Token">State of its encryption token.</param>
public sealed record CertificateLine(
    string PublicKeyIdentifier,
    Identifier Owner,
    ApplicationId? ApplicationId,
    CertificateStatus Status,
    DateTimeOffset RequestedAt,
    DateTimeOffset? NotBefore,
    DateTimeOffset? NotAfter,
    string? SerialNumber,
    TokenStatus Token);
