using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Requesting;

/// <summary>getGenericOrganizationTypes (ra-protocol §3.2): the kinds of organisations that may have certificates.</summary>
internal sealed class GetGenericOrganizationTypes : ISoapOperation<GetGenericOrganizationTypesRequest, GetGenericOrganizationTypesResponse>
{
    private static readonly GetGenericOrganizationTypesResponse Answer = new(
    [
        .. OrganisationKinds.All.Select(kind => new OrganizationType(
            LocalizedText.From(kind.Type.Name),
            kind.Type.Token,
            kind.Type.Pattern,
            [.. kind.Type.CheckDigitAlgorithms],
            [.. kind.BaseServices.Select(service => service.WireName())])),
    ]);

    public ValueTask<Outcome<GetGenericOrganizationTypesResponse>> AnswerAsync(
        SoapCall<GetGenericOrganizationTypesRequest> call, CancellationToken ct) => new(Answer);
}
