using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Lifecycle.Requesting;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Requesting;

/// <summary>N5: how to reach the person, and what the certificate is for. What was typed is offered again when the person comes back.</summary>
internal sealed class ContactScreen(Call call, RequestOptions options)
{
    private static readonly Text Title = new("Comment vous joindre ?", "Hoe kunnen we u bereiken?", "Wie sind Sie zu erreichen?", "How can you be reached?");
    private static readonly Text Email = new("E-mail personnel", "Persoonlijke e-mail", "Persönliche E-Mail", "Personal e-mail");
    private static readonly Text EmailGeneral = new("E-mail général (facultatif)", "Algemene e-mail (facultatief)", "Allgemeine E-Mail (freiwillig)", "General e-mail (optional)");
    private static readonly Text Phone = new("Téléphone personnel", "Persoonlijke telefoon", "Persönliches Telefon", "Personal phone");
    private static readonly Text PhoneGeneral = new("Téléphone général (facultatif)", "Algemene telefoon (facultatief)", "Allgemeines Telefon (freiwillig)", "General phone (optional)");
    private static readonly Text Usage = new(
        "Le certificat servira aussi pour (espace pour choisir, Entrée pour continuer)",
        "Het certificaat dient ook voor (spatie om te kiezen, Enter om door te gaan)",
        "Das Zertifikat dient auch für (Leertaste zum Wählen, Enter weiter)",
        "The certificate will also be used for (space to choose, Enter to go on)");

    private readonly Dictionary<string, string?> _typed = new(StringComparer.Ordinal)
    {
        [ContactData.EmailPrivateField] = call.Value(options.Email),
        [ContactData.EmailGeneralField] = call.Value(options.EmailGeneral),
        [ContactData.PhonePrivateField] = call.Value(options.Phone),
        [ContactData.PhoneGeneralField] = call.Value(options.PhoneGeneral),
    };

    /// <summary>The data from the options, or asked for: <paramref name="again"/> asks even when all is there.</summary>
    public async Task<Outcome<ContactGiven>> FillAsync(IdentityChosen identity, bool again)
    {
        ContactDataCheck check = Check();
        if (call.CanAsk && (again || check.Value is null))
        {
            call.Screen.Title(Title);
            await AskAsync(again || !AnythingTyped() ? [.. _typed.Keys] : Wrong(check));
            while ((check = Check()).Value is null)
            {
                foreach (Refusal refusal in check.Refusals)
                    call.Screen.Refuse(refusal);
                await AskAsync(Wrong(check));
            }
        }

        if (check.Value is null)
            return Missing() is { } option ? call.Needs(option) : check.Refusals[0];
        return (await ChooseUsageAsync(identity)).Then(usage => identity.WithContact(check.Value, usage));
    }

    private ContactDataCheck Check() => ContactData.Check(
        _typed[ContactData.EmailPrivateField], _typed[ContactData.EmailGeneralField], _typed[ContactData.PhonePrivateField], _typed[ContactData.PhoneGeneralField]);

    private bool AnythingTyped() => _typed.Values.Any(value => value is not null);

    private string[] Wrong(ContactDataCheck check) =>
        [.. check.Refusals.Select(refusal => refusal.Field).OfType<string>().Where(_typed.ContainsKey).Distinct(StringComparer.Ordinal)];

    private string? Missing()
    {
        if (_typed[ContactData.EmailPrivateField] is null)
            return options.Email.Name;
        return _typed[ContactData.PhonePrivateField] is null ? options.Phone.Name : null;
    }

    private async Task AskAsync(IReadOnlyList<string> fields)
    {
        foreach (string field in fields)
        {
            var prompt = new TextPrompt<string>(Markup.Escape(Label(field).In(call.Language)) + ":") { AllowEmpty = true };
            if (_typed[field] is { Length: > 0 } former)
                prompt.DefaultValue(former);
            string typed = await call.Screen.Terminal.PromptAsync(prompt, call.Interrupted);
            _typed[field] = typed.Length == 0 ? null : typed;
        }
    }

    private async Task<Outcome<BaseService[]>> ChooseUsageAsync(IdentityChosen identity)
    {
        if (call.Value(options.Usage) is { Length: > 0 } named)
            return ReadUsage(named);
        if (!call.CanAsk || identity.AvailableUsage.Count == 0)
            return Array.Empty<BaseService>();
        List<BaseService> chosen = await call.Screen.Terminal.PromptAsync(
            new MultiSelectionPrompt<BaseService>()
                .Title(Markup.Escape(Usage.In(call.Language)))
                .NotRequired()
                .UseConverter(service => Markup.Escape(service.Label().In(call.Language)))
                .AddChoices(identity.AvailableUsage),
            call.Interrupted);
        return chosen.ToArray();
    }

    private static Outcome<BaseService[]> ReadUsage(string[] named)
    {
        List<BaseService> usage = [];
        foreach (string name in named)
        {
            if (BaseService.FromWire(name) is not { } service)
            {
                return CliRefusals.UsageUnknown.Refuse(
                    "usage", ("usage", name), ("known", string.Join(", ", Enum.GetValues<BaseService>().Select(one => one.WireName()))));
            }

            usage.Add(service);
        }

        return usage.ToArray();
    }

    private static Text Label(string field) => field switch
    {
        ContactData.EmailPrivateField => Email,
        ContactData.EmailGeneralField => EmailGeneral,
        ContactData.PhonePrivateField => Phone,
        ContactData.PhoneGeneralField => PhoneGeneral,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
