using Ehcert.Domain;
using Ehcert.Lifecycle.Listing;

namespace Ehcert.Manager.Words;

/// <summary>Words of the home screen.</summary>
internal static class HomeWords
{
    public static readonly Text Title = new("Mes certificats eHealth", "Mijn eHealth-certificaten", "Meine eHealth-Zertifikate", "My eHealth certificates");
    public static readonly Text Nothing = new("Vous n’avez encore rien ici", "U hebt hier nog niets", "Hier ist noch nichts", "There is nothing here yet");
    public static readonly Text NothingBody = new(
        "Demandez votre certificat : il faut votre carte d’identité, son code PIN et environ dix minutes.",
        "Vraag uw certificaat aan: u hebt uw identiteitskaart, de pincode en ongeveer tien minuten nodig.",
        "Beantragen Sie Ihr Zertifikat: Sie brauchen Ihren Personalausweis, dessen PIN und etwa zehn Minuten.",
        "Request your certificate: you need your identity card, its PIN and about ten minutes.");
    public static readonly Text OnThisComputer = new("Sur cet ordinateur", "Op deze computer", "Auf diesem Rechner", "On this computer");
    public static readonly Text WhatToDo = new("Que voulez-vous faire ?", "Wat wilt u doen?", "Was möchten Sie tun?", "What would you like to do?");
    public static readonly Text GroupNew = new("Nouvelle demande", "Nieuwe aanvraag", "Neuer Antrag", "New request");
    public static readonly Text ActionRequest = new("Demander un nouveau certificat", "Een nieuw certificaat aanvragen", "Ein neues Zertifikat beantragen", "Request a new certificate");
    public static readonly Text ActionRequestBody = new("Pour vous-même ou pour une organisation que vous représentez", "Voor uzelf of voor een organisatie die u vertegenwoordigt", "Für sich selbst oder für eine Organisation, die Sie vertreten", "For yourself or for an organisation you represent");
    public static readonly Text ActionComplete = new("Compléter une demande de certificat", "Een certificaataanvraag vervolledigen", "Einen Zertifikatsantrag abschließen", "Complete a certificate request");
    public static readonly Text ActionCompleteBody = new("Quand vous avez reçu le second e-mail", "Wanneer u de tweede e-mail hebt ontvangen", "Wenn Sie die zweite E-Mail erhalten haben", "When you have received the second e-mail");
    public static readonly Text DaysLeft = new("encore {days} jours", "nog {days} dagen", "noch {days} Tage", "{days} days left");
    public static readonly Text ValidUntil = new("valable jusqu’au {date}", "geldig tot {date}", "gültig bis {date}", "valid until {date}");
    public static readonly Text RequestedOn = new("demandé le {date}", "aangevraagd op {date}", "beantragt am {date}", "requested on {date}");

    public static readonly Text SendAgain = new("Renvoyer la demande", "De aanvraag opnieuw versturen", "Antrag erneut senden", "Send the request again");

    /// <summary>The label of the one button a row has.</summary>
    public static Text Button(NextStep next) => next switch
    {
        NextStep.Wait => new("Voir où en est la demande", "De stand van de aanvraag bekijken", "Stand des Antrags ansehen", "See how the request stands"),
        NextStep.Complete => new("Compléter la demande", "De aanvraag vervolledigen", "Antrag abschließen", "Complete the request"),
        NextStep.Activate => new("Activer le nouvel ETK", "De nieuwe ETK activeren", "Neuen ETK aktivieren", "Activate the new ETK"),
        NextStep.Renew => new("Renouveler", "Vernieuwen", "Erneuern", "Renew"),
        NextStep.RequestAgain => new("Faire une nouvelle demande", "Een nieuwe aanvraag doen", "Neu beantragen", "Make a new request"),
        NextStep.FindKeystore => new("Retrouver le fichier", "Het bestand terugvinden", "Datei wiederfinden", "Find the file"),
        NextStep.Nothing => new("Détails", "Details", "Einzelheiten", "Details"),
        _ => throw new ArgumentOutOfRangeException(nameof(next), next, null),
    };
}
