using Ehcert.Authority.Persistence;
using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;
using Microsoft.EntityFrameworkCore;

namespace Ehcert.Authority.Requesting;

/// <summary>getExistingApplicationIds (ra-protocol §3.3): the application ids of an organisation's active certificates; null stands for one without.</summary>
internal sealed class GetExistingApplicationIds(AuthorityDb db) : ISoapOperation<GetExistingApplicationIdsRequest, GetExistingApplicationIdsResponse>
{
    public async ValueTask<Outcome<GetExistingApplicationIdsResponse>> AnswerAsync(
        SoapCall<GetExistingApplicationIdsRequest> call, CancellationToken ct)
    {
        var asked = call.Request.OrganizationIdentifier;
        if (IdentifierType.Find(asked.Type) is not { IsPerson: false } type)
            return AuthorityRefusals.UnknownOrganizationType.Refuse("OrganizationIdentifier");
        if (!Identifier.Parse(type, asked.Value).TryGet(out var organisation, out _))
            return AuthorityRefusals.InvalidIdentifier.Refuse("OrganizationIdentifier");

        var ids = await db.Set<CertificateRecord>()
            .Where(record => record.IdentifierType == type.Token && record.IdentifierValue == organisation.Value
                && record.Status == CertificateStatus.ValidActive && record.NotAfter >= call.ReceivedAt)
            .Select(record => record.ApplicationId).Distinct().Order().ToListAsync(ct);
        return new GetExistingApplicationIdsResponse([.. ids.Select(id => id.Length == 0 ? null : id)]);
    }
}
