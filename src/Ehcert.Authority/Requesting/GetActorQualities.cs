using Ehcert.Authority.Registers;
using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Requesting;

/// <summary>getActorQualities (ra-protocol §3.1): may this person have a certificate, and for which organisations may they act.</summary>
internal sealed class GetActorQualities(RegisterLookups registers) : ISoapOperation<GetActorQualitiesRequest, GetActorQualitiesResponse>
{
    public async ValueTask<Outcome<GetActorQualitiesResponse>> AnswerAsync(SoapCall<GetActorQualitiesRequest> call, CancellationToken ct)
    {
        var (asked, person) = (call.Request.Ssin, call.Holder.NationalNumber);
        if (asked.Type != IdentifierType.Ssin.Token || asked.Value != person.Digits)
            return AuthorityRefusals.SignerMismatch.Refuse("SSIN");

        var organisations = await registers.OrganisationsOfAsync(person, ct);
        return new GetActorQualitiesResponse(
            await registers.HasQualityAsync(person, ct),
            [.. organisations.Select(organisation => new Organization(NamesOf(organisation), new TypedId(organisation.Type, organisation.Value)))]);
    }

    private static LocalizedText NamesOf(OrganisationEntry organisation) =>
        new([.. LanguageCodes.All.Select(language => new LocalizedValue(language.Code(), organisation.NameIn(language)))]);
}
