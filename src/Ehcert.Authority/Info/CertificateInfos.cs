using System.Security.Cryptography.X509Certificates;
using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Tokens;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;
using Microsoft.Extensions.Options;

namespace Ehcert.Authority.Info;

/// <summary>Puts what is known about a certificate into the words of the wire (ra-protocol §2.3).</summary>
internal sealed class CertificateInfos(AuthorityDb db, IOptions<AuthorityOptions> options)
{
    public async Task<IReadOnlyList<CertificateInfo>> OfAsync(IReadOnlyList<CertificateRecord> records, DateTimeOffset now, CancellationToken ct)
    {
        var tokens = await db.TokenStatusesAsync([.. records.Select(record => record.PublicKeyIdentifier)], now, ct);
        return [.. records.Select(record => Info(record, tokens[record.PublicKeyIdentifier], now))];
    }

    private CertificateInfo Info(CertificateRecord record, TokenStatus token, DateTimeOffset now)
    {
        var period = TimeSpan.FromDays(options.Value.ReplacementPeriodDays);
        bool isPerson = record.IdentifierType == IdentifierType.Ssin.Token;
        return new CertificateInfo(
            record.RequestedAt,
            PublicKeyIdentifier.Parse(record.PublicKeyIdentifier).Value,
            isPerson ? EntityType.NaturalPerson : EntityType.Organization,
            new CertificateIdentifier(
                isPerson
                    ? new Actor([new(record.IdentifierType, record.IdentifierValue)], [record.SignerGivenNames], record.SignerSurname)
                    : new Actor([new(record.IdentifierType, record.IdentifierValue)], [], record.SubjectName),
                record.ApplicationId.Length == 0 ? null : record.ApplicationId),
            record.StatusAt(now),
            token,
            record.ValidatedAutomatically,
            Details(record),
            Revocable: record.StatusAt(now) == CertificateStatus.ValidActive,
            Replaceable: record.IsReplaceableAt(now, period),
            record.ReplacementPeriodStart(period),
            new ContactFields(record.EmailPrivate, record.EmailGeneral, record.PhonePrivate, record.PhoneGeneral),
            [.. record.BaseServices.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static CertificateDetails? Details(CertificateRecord record)
    {
        if (record.Certificate is null)
            return null;
        using var certificate = X509CertificateLoader.LoadCertificate(record.Certificate);
        return new CertificateDetails(
            record.SerialNumber!,
            record.DistinguishedName,
            DirectoryName.WireForm(certificate.IssuerName),
            record.NotBefore!.Value,
            record.NotAfter!.Value);
    }
}
