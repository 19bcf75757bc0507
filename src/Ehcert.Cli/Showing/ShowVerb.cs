using System.CommandLine;
using Ehcert.Cli.Asking;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Running;
using Ehcert.Domain;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Listing;

namespace Ehcert.Cli.Showing;

/// <summary><c>ehcert show</c>: one keystore in full.</summary>
internal sealed class ShowVerb : Verb
{
    private static readonly Text Title = new("Votre certificat", "Uw certificaat", "Ihr Zertifikat", "Your certificate");

    private static readonly Text NotCompleted = new(
        "Demande faite, certificat pas encore installé : complétez avec « ehcert complete ».",
        "Aanvraag gedaan, certificaat nog niet geïnstalleerd: vervolledig met „ehcert complete”.",
        "Antrag gestellt, Zertifikat noch nicht eingesetzt: Schließen Sie mit „ehcert complete“ ab.",
        "Requested, certificate not installed yet: complete it with \"ehcert complete\".");

    private static readonly Text Reference = new("Référence", "Referentie", "Referenz", "Reference");
    private static readonly Text Keystore = new("Keystore", "Keystore", "Keystore", "Keystore");

    private static readonly Text WithoutAuthority = new(
        "Ce que dit l'autorité n'est pas connu : {why}",
        "Wat de autoriteit zegt, is niet bekend: {why}",
        "Was die Stelle sagt, ist nicht bekannt: {why}",
        "What the authority says is not known: {why}");

    private readonly Option<bool> _offline = new("--offline");

    public override string Name => "show";

    public override Text Purpose { get; } = new(
        "montrer un keystore en détail", "een keystore in detail tonen", "einen Keystore im Einzelnen zeigen", "show one keystore in detail");

    public override Argument<string?>? File { get; } = new("keystore") { HelpName = "KEYSTORE", Arity = ArgumentArity.ZeroOrOne };

    public override IReadOnlyList<Described> Options =>
        [new(_offline, new("ne pas interroger l'autorité", "de autoriteit niet bevragen", "die Stelle nicht fragen", "do not ask the authority"))];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("ehcert show \"SSIN=85073099734 20261125-101500.p12\"", new(
            "tout sur ce fichier", "alles over dit bestand", "alles über diese Datei", "everything about this file")),
    ];

    public override async Task<Outcome<Answer>> RunAsync(Call call)
    {
        if (call.OpenWorkplace().IsRefused(out Refusal? refusal, out Workplace? workplace))
            return refusal;
        Refusal none = CliRefusals.NoKeystore.Refuse("keystore", ("folder", workplace.Folder.Path));
        if ((await KeystoreChoice.AskAsync(call, workplace, call.Value(File!), workplace.Folder.List(), none)).IsRefused(out refusal, out KeystoreOnDisk? file))
            return refusal;
        var details = new CertificateDetails(workplace);
        Outcome<ShownCertificate> outcome = await PasswordEntry.OpenAsync(
            call, password => details.ShowAsync(file, password, call.Value(_offline), call.Interrupted));
        if (outcome.IsRefused(out refusal, out ShownCertificate? shown))
            return refusal;

        call.Screen.Title(Title);
        switch (shown)
        {
            case ShownCertificate.Uncompleted uncompleted:
                call.Screen.Warn(NotCompleted);
                call.Screen.Facts((Reference, uncompleted.Reference.Hex), (Keystore, file.Path));
                return AnswersJson.Answer(
                    new ShowResult(Completed: false, uncompleted.Reference.Hex, file.Path, null, null), AnswersJson.Default.ShowResult);
            case ShownCertificate.Known known:
                ReportFace.Show(call.Screen, known.Report);
                if (known.Trouble is { } trouble)
                    call.Screen.Warn(WithoutAuthority, ("why", trouble.What(call.Language)));
                return AnswersJson.Answer(
                    new ShowResult(Completed: true, known.Report.Key.Hex, file.Path, ReportResult.Of(known.Report), known.Trouble?.Code),
                    AnswersJson.Default.ShowResult);
            default:
                throw new InvalidOperationException("A keystore that is neither.");
        }
    }
}

internal sealed record ShowResult(bool Completed, string Reference, string Keystore, ReportResult? Certificate, string? AuthorityTrouble);
