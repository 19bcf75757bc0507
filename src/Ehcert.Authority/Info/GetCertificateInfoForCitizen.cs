using Ehcert.Authority.Persistence;
using Ehcert.Authority.Registers;
using Ehcert.Authority.Requesting;
using Ehcert.Authority.Soap;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Info;

/// <summary>
/// getCertificateInfoForCitizen (ra-protocol §3.7): the person's own certificates and those of organisations they may act for. Whoever signs is
/// whom it is about; nothing in the request says otherwise.
/// </summary>
internal sealed class GetCertificateInfoForCitizen(AuthorityDb db, RegisterLookups registers, CertificateInfos infos)
    : ISoapOperation<GetCertificateInfoForCitizenRequest, GetCertificateInfoForCitizenResponse>
{
    public async ValueTask<Outcome<GetCertificateInfoForCitizenResponse>> AnswerAsync(
        SoapCall<GetCertificateInfoForCitizenRequest> call, CancellationToken ct)
    {
        var person = call.Holder.NationalNumber;
        var records = await ManageableCertificates.OfAsync(db, person, await registers.OrganisationsOfAsync(person, ct), ct);
        return new GetCertificateInfoForCitizenResponse([.. await infos.OfAsync(records, call.ReceivedAt, ct)]);
    }
}
