using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Lifecycle.Requesting;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Requesting;

/// <summary>N4: for me, or for which organisation and under which application id.</summary>
internal sealed class IdentityScreen(Call call, RequestOptions options)
{
    private static readonly Text Title = new("Pour qui est le certificat ?", "Voor wie is het certificaat?", "Für wen ist das Zertifikat?", "Who is the certificate for?");
    private static readonly Text Me = new("Pour moi : {name}", "Voor mij: {name}", "Für mich: {name}", "For me: {name}");
    private static readonly Text Another = new("Une autre organisation…", "Een andere organisatie…", "Eine andere Organisation…", "Another organisation…");
    private static readonly Text Kind = new("Type de numéro", "Type nummer", "Art der Nummer", "Kind of number");
    private static readonly Text Number = new("Numéro", "Nummer", "Nummer", "Number");
    private static readonly Text OfficialName = new("Nom officiel", "Officiële naam", "Offizieller Name", "Official name");

    private static readonly Text ByHand = new(
        "Les registres ne vous connaissent pas comme représentant : une personne contrôlera la demande, cela prend quelques jours de plus.",
        "De registers kennen u niet als vertegenwoordiger: een mens controleert de aanvraag, dat duurt enkele dagen langer.",
        "Die Register kennen Sie nicht als Vertreter: Ein Mensch prüft den Antrag, das dauert einige Tage länger.",
        "The registers do not know you as representing it: a person will check the request, which takes some days more.");

    private static readonly Text InUse = new(
        "Identifiants d'application déjà utilisés : {ids}.",
        "Toepassings-id's die al in gebruik zijn: {ids}.",
        "Bereits verwendete Anwendungskennungen: {ids}.",
        "Application ids already in use: {ids}.");

    private static readonly Text None = new("(aucun)", "(geen)", "(keine)", "(none)");

    private static readonly Text ApplicationIdOrNone = new(
        "Identifiant d'application (vide : aucun)", "Toepassings-id (leeg: geen)", "Anwendungskennung (leer: keine)", "Application id (empty: none)");

    private static readonly Text UpperCase = new(
        "Dans le certificat, le nom s'écrit en majuscules et sans accents : {name}",
        "In het certificaat staat de naam in hoofdletters en zonder accenten: {name}",
        "Im Zertifikat steht der Name in Großbuchstaben und ohne Akzente: {name}",
        "In the certificate the name is in capitals and without accents: {name}");

    private static readonly Text Renewal = new(
        "Un certificat est encore actif et peut être remplacé. L'ancien reste valable jusqu'à sa date ; gardez son fichier, il ouvre vos anciens messages.",
        "Er is nog een actief certificaat, dat vervangen mag worden. Het oude blijft geldig tot zijn einddatum; bewaar het bestand, het opent uw oude berichten.",
        "Ein Zertifikat ist noch aktiv und darf ersetzt werden. Das alte bleibt bis zu seinem Enddatum gültig; behalten Sie die Datei, sie öffnet Ihre alten Nachrichten.",
        "A certificate is still active and may be replaced. The old one stays valid until its date; keep its file, it opens your old messages.");

    public async Task<Outcome<IdentityChosen>> ChooseAsync(QualitiesKnown known)
    {
        call.Screen.Title(Title);
        Outcome<IdentityChosen> chosen = await PickAsync(known);
        if (chosen.TryGet(out IdentityChosen? identity, out _))
        {
            call.Screen.Hint(UpperCase, ("name", identity.Name.Value));
            if (identity.ValidatedByHand)
                call.Screen.Warn(ByHand);
            if (identity.Replaces is not null)
                call.Screen.Warn(Renewal);
        }

        return chosen;
    }

    private async Task<Outcome<IdentityChosen>> PickAsync(QualitiesKnown known)
    {
        if (call.Value(options.ForMe))
            return known.ForMe();
        if (call.Value(options.Organisation) is { } typed)
            return await TypedOrganisationAsync(known, typed);
        if (!call.CanAsk)
            return call.Needs($"{options.ForMe.Name} | {options.Organisation.Name}");
        return await AskAsync(known);
    }

    private async Task<Outcome<IdentityChosen>> TypedOrganisationAsync(QualitiesKnown known, string typed)
    {
        int equals = typed.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1 || IdentifierType.Find(typed[..equals].Trim()) is not { } type)
        {
            return CliRefusals.OrganisationMalformed.Refuse(
                "organisation", ("organisation", typed), ("types", string.Join(", ", IdentifierType.All.Where(one => !one.IsPerson).Select(one => one.Token))));
        }

        return Identifier.Parse(type, typed[(equals + 1)..]).About("organisation").IsRefused(out Refusal? refusal, out Identifier? organisation)
            ? refusal
            : await ForOrganisationAsync(known, organisation, call.Value(options.OrganisationName));
    }

    private async Task<Outcome<IdentityChosen>> ForOrganisationAsync(QualitiesKnown known, Identifier organisation, string? name)
    {
        if ((await known.ForOrganisationAsync(organisation, name, call.Interrupted)).IsRefused(out Refusal? refusal, out OrganisationChosen? chosen))
            return refusal;
        if (call.Value(options.ApplicationId) is { } given || !call.CanAsk)
            return chosen.WithApplicationId(call.Value(options.ApplicationId));

        if (chosen.InUse.Count > 0)
            call.Screen.Say(InUse, ("ids", string.Join(", ", chosen.InUse.Select(id => string.IsNullOrEmpty(id) ? None.In(call.Language) : id))));
        while (true)
        {
            string typed = await AskTextAsync(ApplicationIdOrNone);
            Outcome<IdentityChosen> identity = chosen.WithApplicationId(typed);
            if (identity.Succeeded || identity.Refusal.Field is not "applicationId")
                return identity;
            call.Screen.Refuse(identity.Refusal);
        }
    }

    private async Task<Outcome<IdentityChosen>> AskAsync(QualitiesKnown known)
    {
        if (!known.MayRequestForSelf && known.Organisations.Count == 0)
        {
            // Say both ways out before asking for an organisation that the registers do not know.
            call.Screen.Refuse(RequestingRefusals.NoQuality.Refuse());
            call.Screen.Refuse(RequestingRefusals.NoOrganisation.Refuse());
        }

        var me = new Choice(Me.In(call.Language, Values("name", known.Holder.Name.Full)), null);
        var another = new Choice(Another.In(call.Language), null);
        IEnumerable<Choice> organisations = known.Organisations.Select(one => new Choice($"{one.Name(call.Language)} – {one.Identifier}", one));
        Choice chosen = await call.Screen.Terminal.PromptAsync(
            new SelectionPrompt<Choice>()
                .UseConverter(choice => Markup.Escape(Plain.Of(choice.Label)))
                .EnableSearch()
                .PageSize(12)
                .AddChoices([.. known.MayRequestForSelf ? (Choice[])[me] : [], .. organisations, another]),
            call.Interrupted);
        if (chosen == me)
            return known.ForMe();
        return chosen.Organisation is { } option ? await ForOrganisationAsync(known, option.Identifier, null) : await AskAnotherAsync(known);
    }

    private async Task<Outcome<IdentityChosen>> AskAnotherAsync(QualitiesKnown known)
    {
        OrganisationKind kind = await call.Screen.Terminal.PromptAsync(
            new SelectionPrompt<OrganisationKind>()
                .Title(Markup.Escape(Kind.In(call.Language)))
                .UseConverter(one => Markup.Escape(Plain.Of($"{one.Name(call.Language)} ({one.Type.Token})")))
                .EnableSearch()
                .PageSize(12)
                .AddChoices(known.Kinds),
            call.Interrupted);
        while (true)
        {
            if (Identifier.Parse(kind.Type, await AskTextAsync(Number)).IsRefused(out Refusal? refusal, out Identifier? organisation))
            {
                call.Screen.Refuse(refusal);
                continue;
            }

            string? name = known.Organisations.Any(option => option.Identifier == organisation) ? null : await AskTextAsync(OfficialName);
            return await ForOrganisationAsync(known, organisation, name);
        }
    }

    private Task<string> AskTextAsync(Text label) =>
        call.Screen.Terminal.PromptAsync(new TextPrompt<string>(Markup.Escape(label.In(call.Language)) + ":") { AllowEmpty = true }, call.Interrupted);

    private static Dictionary<string, string> Values(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private sealed record Choice(string Label, OrganisationOption? Organisation);
}
