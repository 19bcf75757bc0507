using Ehcert.Cli.Asking;
using Ehcert.Cli.Faces;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Requesting;
using Spectre.Console;
using Text = Ehcert.Domain.Text;

namespace Ehcert.Cli.Requesting;

/// <summary>The other screens of a request: card, conditions, overview, password, files.</summary>
internal sealed class RequestScreens(Call call, RequestOptions options)
{
    private static readonly Text Hello = new("Bonjour {name}", "Dag {name}", "Guten Tag {name}", "Hello {name}");

    private static readonly Text TryPinAgain = new(
        "Essayer encore une fois ?", "Nog eens proberen?", "Noch einmal versuchen?", "Try once more?");

    private static readonly Text Conditions = new("Conditions d'utilisation", "Gebruiksvoorwaarden", "Nutzungsbedingungen", "Conditions of use");
    private static readonly Text More = new("Entrée : suite", "Enter: verder", "Enter: weiter", "Enter: more");

    private static readonly Text Accept = new(
        "J'ai lu ces conditions et je les accepte.",
        "Ik heb deze voorwaarden gelezen en aanvaard ze.",
        "Ich habe diese Bedingungen gelesen und nehme sie an.",
        "I have read these conditions and accept them.");

    private static readonly Text Overview = new("Vérifiez avant de signer", "Controleer voor u ondertekent", "Prüfen Sie vor der Unterschrift", "Check before you sign");
    private static readonly Text For = new("Certificat pour", "Certificaat voor", "Zertifikat für", "Certificate for");
    private static readonly Text Subject = new("Nom dans le certificat", "Naam in het certificaat", "Name im Zertifikat", "Name in the certificate");
    private static readonly Text Email = new("E-mail", "E-mail", "E-Mail", "E-mail");
    private static readonly Text Phone = new("Téléphone", "Telefoon", "Telefon", "Phone");
    private static readonly Text Usage = new("Utilisation", "Gebruik", "Verwendung", "Used for");
    private static readonly Text Sign = new("Signer avec mon eID", "Ondertekenen met mijn eID", "Mit meinem eID unterschreiben", "Sign with my eID");
    private static readonly Text Change = new("Changer mes données de contact", "Mijn contactgegevens wijzigen", "Meine Kontaktdaten ändern", "Change my contact data");
    private static readonly Text Stop = new("Arrêter", "Stoppen", "Abbrechen", "Stop");

    private static readonly Text PasswordTitle = new(
        "Choisissez le mot de passe du keystore", "Kies het wachtwoord van de keystore", "Wählen Sie das Keystore-Passwort", "Choose the keystore's password");

    private static readonly Text PasswordAdvice = new(
        "Notez-le en lieu sûr : personne ne peut le retrouver. Prenez-en un différent pour chaque certificat. Échap : arrêter.",
        "Noteer het op een veilige plaats: niemand kan het terugvinden. Neem voor elk certificaat een ander. Esc: stoppen.",
        "Notieren Sie es an einem sicheren Ort: Niemand kann es wiederfinden. Nehmen Sie für jedes Zertifikat ein anderes. Esc: abbrechen.",
        "Write it down in a safe place: nobody can recover it. Take a different one for each certificate. Esc: stop.");

    private static readonly Text FilesTitle = new("Vos fichiers", "Uw bestanden", "Ihre Dateien", "Your files");
    private static readonly Text KeystoreFile = new("Keystore", "Keystore", "Keystore", "Keystore");
    private static readonly Text RequestFile = new("Demande", "Aanvraag", "Antrag", "Request");

    private static readonly Text OnlyTheRequest = new(
        "Seule la demande est envoyée. Le keystore ne quitte jamais votre ordinateur.",
        "Alleen de aanvraag wordt verzonden. De keystore verlaat uw computer nooit.",
        "Nur der Antrag wird gesendet. Der Keystore verlässt Ihren Computer nie.",
        "Only the request is sent. The keystore never leaves your computer.");

    public void ShowCard(CardRead card) => call.Screen.Good(Hello, ("name", card.Holder.Name.Full));

    /// <summary>Does work that needs the PIN. After a wrong PIN the person decides whether to try again; it is never sent twice by itself.</summary>
    public async Task<Outcome<T>> WithPinAsync<T>(Func<Task<Outcome<T>>> work)
        where T : notnull
    {
        while (true)
        {
            Outcome<T> outcome = await work();
            if (!outcome.IsRefused(out Refusal? refusal, out _) || !EidRefusals.IsPinWrong(refusal) || !call.CanAsk || call.Secrets.HasPin)
                return outcome;
            call.Screen.Refuse(refusal);
            if (!await ConfirmAsync(TryPinAgain))
                return outcome;
        }
    }

    /// <summary>N5, N1 and N6: contact data, conditions, overview; "change" leads back to the contact data with everything kept.</summary>
    public async Task<Outcome<ContractAccepted>> AgreeAsync(IdentityChosen identity, IProgress<LifecycleProgress> progress)
    {
        var contact = new ContactScreen(call, options);
        for (bool again = false; ; again = true)
        {
            if ((await contact.FillAsync(identity, again)).IsRefused(out Refusal? refusal, out ContactGiven? given))
                return refusal;
            if ((await given.PrepareContractAsync(progress, call.Interrupted)).IsRefused(out refusal, out ContractReady? contract))
                return refusal;
            if ((await ReadConditionsAsync(contract)).IsRefused(out refusal, out ContractAccepted? accepted))
                return refusal;
            ShowOverview(accepted);
            switch (await AskWhatNextAsync())
            {
                case AfterOverview.Sign:
                    return accepted;
                case AfterOverview.Stop:
                    return CliRefusals.Cancelled.Refuse();
                case AfterOverview.Change:
                    break;
                default:
                    throw new InvalidOperationException("A choice that does not exist.");
            }
        }
    }

    public async Task<Outcome<ReadyToSign>> ChoosePasswordAsync(ContractAccepted accepted)
    {
        if (call.Secrets.HasPassword)
            return call.Secrets.Password().Then(password => accepted.ChoosePassword(password, password));
        if (!call.CanAsk)
            return call.Needs("--password-file");
        call.Screen.Title(PasswordTitle);
        call.Screen.Say(PasswordAdvice);
        return await new LivePassword(call.Screen).AskAsync(call.Interrupted) is { } chosen
            ? accepted.ChoosePassword(chosen, chosen)
            : CliRefusals.Cancelled.Refuse();
    }

    public void ShowFiles(RequestOnDisk request)
    {
        call.Screen.Title(FilesTitle);
        call.Screen.Facts((KeystoreFile, request.KeystorePath), (RequestFile, request.File.Path));
        call.Screen.Say(OnlyTheRequest);
    }

    private async Task<Outcome<ContractAccepted>> ReadConditionsAsync(ContractReady contract)
    {
        ShownContract shown = contract.Show(call.Language);
        call.Screen.Title(Conditions);
        string[] lines = ContractText.Of(shown.Html).Split('\n');
        if (call.Value(options.AcceptConditions) || !call.CanAsk)
        {
            foreach (string line in lines)
                call.Screen.Line(line);
            return call.Value(options.AcceptConditions) ? shown.Accept() : CliRefusals.ConditionsNotAccepted.Refuse("accept-conditions");
        }

        // A page at a time, to the end: what was not shown cannot be accepted.
        int page = Math.Max(5, call.Screen.Terminal.Profile.Height - 6);
        for (int i = 0; i < lines.Length; i++)
        {
            call.Screen.Line(lines[i]);
            if ((i + 1) % page == 0 && i + 1 < lines.Length)
                await call.Screen.Terminal.PromptAsync(new TextPrompt<string>($"[grey]{Markup.Escape(More.In(call.Language))}[/]") { AllowEmpty = true }, call.Interrupted);
        }

        return await ConfirmAsync(Accept) ? shown.Accept() : CliRefusals.ConditionsNotAccepted.Refuse("accept-conditions");
    }

    private void ShowOverview(ContractAccepted accepted)
    {
        ContactGiven data = accepted.Contract.Data;
        call.Screen.Title(Overview);
        call.Screen.Facts(
            (For, data.Identity.DisplayName),
            (Subject, accepted.Contract.Subject.WireForm),
            (Email, Both(data.Contact.EmailPrivate.Value, data.Contact.EmailGeneral?.Value)),
            (Phone, Both(data.Contact.PhonePrivate.Value, data.Contact.PhoneGeneral?.Value)),
            (Usage, data.Usage.Count == 0 ? null : string.Join(", ", data.Usage.Select(service => service.Label().In(call.Language)))));
    }

    private async Task<AfterOverview> AskWhatNextAsync()
    {
        if (!call.CanAsk || call.Value(options.Yes))
            return AfterOverview.Sign;
        return await call.Screen.Terminal.PromptAsync(
            new SelectionPrompt<AfterOverview>()
                .UseConverter(choice => Markup.Escape((choice switch
                {
                    AfterOverview.Sign => Sign,
                    AfterOverview.Change => Change,
                    AfterOverview.Stop => Stop,
                    _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
                }).In(call.Language)))
                .AddChoices(AfterOverview.Sign, AfterOverview.Change, AfterOverview.Stop),
            call.Interrupted);
    }

    private Task<bool> ConfirmAsync(Text question) => Confirmation.AskAsync(call, question);

    private static string Both(string one, string? other) => other is null ? one : $"{one}, {other}";

    private enum AfterOverview
    {
        Sign,
        Change,
        Stop,
    }
}
