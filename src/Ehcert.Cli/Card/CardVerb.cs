using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Cli.Asking;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;

namespace Ehcert.Cli.Card;

/// <summary><c>ehcert card</c>: shows what is on the identity card. No PIN is needed.</summary>
internal sealed class CardVerb : Verb
{
    private static readonly Text Title = new("Votre carte d'identité", "Uw identiteitskaart", "Ihr Personalausweis", "Your identity card");
    private static readonly Text Reader = new("Lecteur", "Lezer", "Leser", "Reader");
    private static readonly Text Holder = new("Titulaire", "Houder", "Inhaber", "Holder");
    private static readonly Text Number = new("Numéro national", "Rijksregisternummer", "Nationalregisternummer", "National number");
    private static readonly Text CardNumber = new("Numéro de carte", "Kaartnummer", "Kartennummer", "Card number");
    private static readonly Text Validity = new("Validité de la carte", "Geldigheid van de kaart", "Gültigkeit der Karte", "Card valid");
    private static readonly Text Authentication = new("Authentification", "Aanmelden", "Anmeldung", "Signing in");
    private static readonly Text Signature = new("Signature", "Ondertekenen", "Unterschrift", "Signature");
    private static readonly Text Tries = new("Essais du code PIN", "Pogingen voor de pincode", "PIN-Versuche", "PIN tries left");
    private static readonly Text Missing = new("absent", "ontbreekt", "fehlt", "missing");
    private static readonly Text Ready = new(
        "La carte convient pour une demande.", "De kaart is geschikt voor een aanvraag.", "Die Karte eignet sich für einen Antrag.", "The card can be used for a request.");

    public override string Name => "card";

    public override Text Purpose { get; } = new(
        "montrer ce qui est sur la carte d'identité et si elle convient",
        "tonen wat er op de identiteitskaart staat en of ze geschikt is",
        "zeigen, was auf dem Personalausweis steht und ob er sich eignet",
        "show what is on the identity card and whether it can be used");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("ehcert card --json", new(
            "les données de la carte pour un programme",
            "de gegevens van de kaart voor een programma",
            "die Daten der Karte für ein Programm",
            "the card's data for a program")),
    ];

    public override async Task<Outcome<Answer>> RunAsync(Call call)
    {
        if (call.OpenWorkplace().IsRefused(out Refusal? refusal, out Workplace? workplace))
            return refusal;
        if ((await new CardWaiting(call, workplace).OpenAsync()).IsRefused(out refusal, out EidCard? card))
            return refusal;
        await using (card)
        {
            if ((await card.ReadCertificatesAsync(call.Interrupted)).IsRefused(out refusal, out CardCertificates? certificates))
                return refusal;
            int? tries = (await card.TriesLeftAsync(call.Interrupted)).TryGet(out PinTries left, out _) ? left.Left : null;
            CardIdentity identity = card.Identity;
            call.Screen.Title(Title);
            call.Screen.Facts(
                (Reader, card.Reader),
                (Holder, identity.Name.Full),
                (Number, identity.NationalNumber.Grouped),
                (CardNumber, identity.CardNumber),
                (Validity, $"{Day(identity.ValidFrom)} – {Day(identity.ValidUntil)}"),
                (Authentication, Dates(certificates.Authentication, call.Language)),
                (Signature, Dates(certificates.Signature, call.Language)),
                (Tries, tries?.ToString(CultureInfo.InvariantCulture)));

            var result = new CardResult(
                card.Reader, identity.NationalNumber.Digits, identity.Name.GivenNames, identity.Name.Surname, identity.CardNumber,
                identity.ValidFrom, identity.ValidUntil, CardCertificate.Of(certificates.Authentication), CardCertificate.Of(certificates.Signature), tries);
            Outcome<Done> ready = await card.CheckReadyAsync(call.Interrupted);
            if (ready.IsRefused(out refusal, out _))
                return refusal;
            call.Screen.Good(Ready);
            return AnswersJson.Answer(result, AnswersJson.Default.CardResult);
        }
    }

    private static string Dates(X509Certificate2? certificate, Language language) =>
        certificate is null ? Missing.In(language) : $"{Day(DateOnly.FromDateTime(certificate.NotBefore))} – {Day(DateOnly.FromDateTime(certificate.NotAfter))}";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

internal sealed record CardResult(
    string Reader, string NationalNumber, string GivenNames, string Surname, string CardNumber, DateOnly ValidFrom, DateOnly ValidUntil,
    CardCertificate? Authentication, CardCertificate? Signature, int? PinTriesLeft);

internal sealed record CardCertificate(DateTimeOffset ValidFrom, DateTimeOffset ValidUntil, string Serial)
{
    public static CardCertificate? Of(X509Certificate2? certificate) =>
        certificate is null ? null : new CardCertificate(new(certificate.NotBefore), new(certificate.NotAfter), certificate.SerialNumber);
}
