using Ehcert.Domain;

namespace Ehcert.Lifecycle;

/// <summary>The visible steps of a certificate's life on this computer.</summary>
public enum LifecycleStep
{
    /// <summary>Identity and certificates are read from the card.</summary>
    ReadingCard,

    /// <summary>The authority is asked what the person may request, and what exists.</summary>
    AskingQualities,

    /// <summary>The authority writes the contract.</summary>
    PreparingContract,

    /// <summary>The authentication key is made.</summary>
    MakingKey,

    /// <summary>The card signs the request.</summary>
    Signing,

    /// <summary>Keystore and request are written to disk.</summary>
    SavingFiles,

    /// <summary>The request is sent.</summary>
    Sending,

    /// <summary>The authority is asked for the certificate.</summary>
    AskingForCertificate,

    /// <summary>The certificate and those above it are checked.</summary>
    CheckingChain,

    /// <summary>The certificate is put into the keystore.</summary>
    InstallingCertificate,

    /// <summary>The encryption key is made.</summary>
    MakingEncryptionKey,

    /// <summary>The authority's challenge is answered, and the encryption key saved.</summary>
    AnsweringChallenge,

    /// <summary>The encryption token is registered.</summary>
    RegisteringToken,

    /// <summary>The encryption token is saved.</summary>
    SavingToken,

    /// <summary>The result is proven: file, keys, depot, and a sealed message.</summary>
    Proving,
}

/// <summary>What goes on in a step.</summary>
public enum StepState
{
    /// <summary>It has begun.</summary>
    Started,

    /// <summary>It waits for the authority; <see cref="LifecycleProgress.AskAgainAt"/> says until when.</summary>
    Waiting,

    /// <summary>It is done.</summary>
    Done,
}

/// <summary>One piece of news for whoever watches.</summary>
/// <param name="Step">The step.</param>
/// <param name="State">What happened in it.</param>
/// <param name="AskAgainAt">When the authority is asked again, for a step that waits.</param>
/// <param name="Trouble">Why the last attempt did not get through, for a step that waits in spite of it.</param>
public sealed record LifecycleProgress(LifecycleStep Step, StepState State, DateTimeOffset? AskAgainAt = null, Refusal? Trouble = null);

/// <summary>Words for the steps.</summary>
public static class LifecycleSteps
{
    /// <summary>What a step does, as a person would say it.</summary>
    public static Text Label(this LifecycleStep step) => step switch
    {
        LifecycleStep.ReadingCard => new("Lecture de la carte", "Kaart lezen", "Karte lesen", "Reading the card"),
        LifecycleStep.AskingQualities => new(
            "Question à l'autorité : que pouvez-vous demander ?",
            "Vraag aan de autoriteit: wat mag u aanvragen?",
            "Frage an die Stelle: Was dürfen Sie beantragen?",
            "Asking the authority what you may request"),
        LifecycleStep.PreparingContract => new("Préparation du contrat", "Contract voorbereiden", "Vertrag vorbereiten", "Preparing the contract"),
        LifecycleStep.MakingKey => new("Création de votre clé", "Uw sleutel maken", "Ihren Schlüssel erzeugen", "Making your key"),
        LifecycleStep.Signing => new("Signature avec la carte", "Ondertekenen met de kaart", "Mit der Karte unterschreiben", "Signing with the card"),
        LifecycleStep.SavingFiles => new("Enregistrement des fichiers", "Bestanden bewaren", "Dateien speichern", "Saving the files"),
        LifecycleStep.Sending => new("Envoi de la demande", "Aanvraag verzenden", "Antrag senden", "Sending the request"),
        LifecycleStep.AskingForCertificate => new("Récupération du certificat", "Certificaat ophalen", "Zertifikat abholen", "Fetching the certificate"),
        LifecycleStep.CheckingChain => new("Contrôle du certificat", "Certificaat controleren", "Zertifikat prüfen", "Checking the certificate"),
        LifecycleStep.InstallingCertificate => new(
            "Installation du certificat dans le keystore",
            "Certificaat in de keystore plaatsen",
            "Zertifikat in den Keystore einsetzen",
            "Installing the certificate in the keystore"),
        LifecycleStep.MakingEncryptionKey => new(
            "Création de la clé d'encryption", "Encryptiesleutel maken", "Verschlüsselungsschlüssel erzeugen", "Making the encryption key"),
        LifecycleStep.AnsweringChallenge => new(
            "Réponse à la question de contrôle", "Antwoord op de controlevraag", "Antwort auf die Kontrollfrage", "Answering the challenge"),
        LifecycleStep.RegisteringToken => new(
            "Enregistrement de la clé d'encryption (ETK)",
            "Encryptiesleutel (ETK) registreren",
            "Verschlüsselungsschlüssel (ETK) registrieren",
            "Registering the encryption token (ETK)"),
        LifecycleStep.SavingToken => new("Sauvegarde de l'ETK", "ETK bewaren", "ETK speichern", "Saving the ETK"),
        LifecycleStep.Proving => new(
            "Preuve : tout s'ouvre et tout correspond",
            "Bewijs: alles gaat open en alles klopt",
            "Beweis: Alles lässt sich öffnen und passt zusammen",
            "Proof: everything opens and everything fits"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}
