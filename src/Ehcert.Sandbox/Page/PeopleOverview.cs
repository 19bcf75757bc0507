using Ehcert.Authority.Info;
using Ehcert.Domain;
using Ehcert.Sandbox.Cards;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;

namespace Ehcert.Sandbox.Page;

/// <summary>Brings together what the page shows of a person.</summary>
internal sealed class PeopleOverview(ICertificateOverview certificates, CardTray tray, MailStore mails)
{
    public async Task<IReadOnlyList<PersonView>> AllAsync(CancellationToken cancellation)
    {
        List<PersonView> views = [];
        foreach (DemoPerson person in DemoPeople.All)
            views.Add(await OfAsync(person, cancellation));
        return views;
    }

    public async Task<PersonView> OfAsync(DemoPerson person, CancellationToken cancellation)
    {
        NationalNumber number = NationalNumber.Parse(person.NationalNumber).Value;
        IReadOnlyList<CertificateLine> lines = await certificates.OfSignerAsync(number, cancellation);
        return new(person, tray.StateOf(person), [.. lines.OrderByDescending(line => line.RequestedAt)], mails.To(person.Email));
    }
}
