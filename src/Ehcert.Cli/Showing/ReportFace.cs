using System.Globalization;
using Ehcert.Cli.Faces;
using Ehcert.Domain;
using Ehcert.Lifecycle.Listing;

namespace Ehcert.Cli.Showing;

/// <summary>One certificate in full, as facts.</summary>
internal static class ReportFace
{
    private static readonly Text Holder = new("Titulaire", "Houder", "Inhaber", "Holder");
    private static readonly Text Name = new("Nom", "Naam", "Name", "Name");
    private static readonly Text Application = new("Identifiant d'application", "Toepassings-id", "Anwendungskennung", "Application id");
    private static readonly Text From = new("Valable à partir du", "Geldig vanaf", "Gültig ab", "Valid from");
    private static readonly Text Until = new("Valable jusqu'au", "Geldig tot", "Gültig bis", "Valid until");
    private static readonly Text Days = new("{days} jours restants", "nog {days} dagen", "noch {days} Tage", "{days} days left");
    private static readonly Text Issuer = new("Délivré par", "Uitgegeven door", "Ausgestellt von", "Issued by");
    private static readonly Text Serial = new("Numéro de série", "Serienummer", "Seriennummer", "Serial number");
    private static readonly Text State = new("État du certificat", "Toestand van het certificaat", "Zustand des Zertifikats", "Certificate state");
    private static readonly Text Token = new("État de l'ETK", "Toestand van het ETK", "Zustand des ETK", "ETK state");
    private static readonly Text Fingerprint = new("Empreinte (SHA-256)", "Vingerafdruk (SHA-256)", "Fingerabdruck (SHA-256)", "Fingerprint (SHA-256)");
    private static readonly Text Keystore = new("Keystore", "Keystore", "Keystore", "Keystore");
    private static readonly Text TokenFile = new("ETK", "ETK", "ETK", "ETK");

    public static void Show(Screen screen, CertificateReport report) => screen.Facts(
        (Holder, report.Subject.Identifier.ToString()),
        (Name, report.Subject.Name.Value),
        (Application, report.Subject.ApplicationId?.Value),
        (From, Time(report.NotBefore)),
        (Until, $"{Time(report.NotAfter)} ({Left(report.DaysLeft, screen.Language)})"),
        (Issuer, report.Issuer),
        (Serial, report.SerialNumber.Decimal),
        (State, report.Status?.Label().In(screen.Language)),
        (Token, report.TokenStatus?.Label().In(screen.Language)),
        (Fingerprint, report.Fingerprint),
        (Keystore, report.KeystorePath),
        (TokenFile, report.TokenPath));

    public static string Left(int days, Language language) =>
        Days.In(language, new Dictionary<string, string>(StringComparer.Ordinal) { ["days"] = days.ToString(CultureInfo.InvariantCulture) });

    private static string Time(DateTimeOffset at) => at.ToLocalTime().ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
