using System.CommandLine;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Running;
using Ehcert.Domain;

namespace Ehcert.Cli.Requesting;

/// <summary>Options of <c>ehcert request</c>.</summary>
internal sealed class RequestOptions
{
    public Option<bool> ForMe { get; } = new("--for-me");

    public Option<string?> Organisation { get; } = new("--organisation", "--organization") { HelpName = "TYPE=ID" };

    public Option<string?> OrganisationName { get; } = new("--organisation-name", "--organization-name") { HelpName = "NAME" };

    public Option<string?> ApplicationId { get; } = new("--application-id") { HelpName = "ID" };

    public Option<string?> Email { get; } = new("--email") { HelpName = "ADDRESS" };

    public Option<string?> EmailGeneral { get; } = new("--email-general") { HelpName = "ADDRESS" };

    public Option<string?> Phone { get; } = new("--phone") { HelpName = "NUMBER" };

    public Option<string?> PhoneGeneral { get; } = new("--phone-general") { HelpName = "NUMBER" };

    public Option<string[]> Usage { get; } = new("--usage") { HelpName = "tsa|consultrn|codage|other", Arity = ArgumentArity.OneOrMore };

    public Option<bool> AcceptConditions { get; } = new("--accept-conditions");

    public Option<bool> Yes { get; } = new("--yes", "-y");

    public IReadOnlyList<Described> All =>
    [
        new(ForMe, new("un certificat personnel", "een persoonlijk certificaat", "ein persönliches Zertifikat", "a personal certificate")),
        new(Organisation, new(
            "un certificat pour cette organisation, par exemple CBE=0999999922",
            "een certificaat voor deze organisatie, bijvoorbeeld CBE=0999999922",
            "ein Zertifikat für diese Organisation, zum Beispiel CBE=0999999922",
            "a certificate for this organisation, for instance CBE=0999999922")),
        new(OrganisationName, new(
            "son nom, si les registres ne vous connaissent pas comme représentant",
            "de naam, als de registers u niet als vertegenwoordiger kennen",
            "ihr Name, falls die Register Sie nicht als Vertreter kennen",
            "its name, when the registers do not know you as representing it")),
        new(ApplicationId, new(
            "distingue plusieurs certificats d'une organisation (1–30 : A–Z, 0–9, - et _)",
            "onderscheidt meerdere certificaten van één organisatie (1–30: A–Z, 0–9, - en _)",
            "unterscheidet mehrere Zertifikate einer Organisation (1–30: A–Z, 0–9, - und _)",
            "tells several certificates of an organisation apart (1–30 of A–Z, 0–9, - and _)")),
        new(Email, new("votre e-mail personnel", "uw persoonlijke e-mail", "Ihre persönliche E-Mail", "your personal e-mail")),
        new(EmailGeneral, new("e-mail général (facultatif)", "algemene e-mail (facultatief)", "allgemeine E-Mail (freiwillig)", "general e-mail (optional)")),
        new(Phone, new("votre téléphone personnel", "uw persoonlijke telefoon", "Ihr persönliches Telefon", "your personal phone")),
        new(PhoneGeneral, new("téléphone général (facultatif)", "algemene telefoon (facultatief)", "allgemeines Telefon (freiwillig)", "general phone (optional)")),
        new(Usage, new(
            "service de base pour lequel le certificat servira ; peut être répété (organisations)",
            "basisdienst waarvoor het certificaat zal dienen; mag herhaald worden (organisaties)",
            "Basisdienst, für den das Zertifikat dienen soll; wiederholbar (Organisationen)",
            "base service the certificate will be used for; may be repeated (organisations)")),
        new(AcceptConditions, new(
            "vous avez lu les conditions et les acceptez",
            "u hebt de voorwaarden gelezen en aanvaardt ze",
            "Sie haben die Bedingungen gelesen und nehmen sie an",
            "you have read the conditions and accept them")),
        new(Yes, new("ne pas demander de confirmation", "geen bevestiging vragen", "keine Bestätigung verlangen", "do not ask for confirmation")),
    ];

    /// <summary>Options that contradict each other.</summary>
    public Refusal? Check(Call call)
    {
        if (!call.Value(ForMe))
            return call.Value(ApplicationId) is not null && call.Value(Organisation) is null && !call.CanAsk ? call.Needs(Organisation.Name) : null;
        if (call.Value(Organisation) is not null)
            return call.Exclude(ForMe.Name, Organisation.Name);
        return call.Value(ApplicationId) is not null ? call.Exclude(ForMe.Name, ApplicationId.Name) : null;
    }
}
