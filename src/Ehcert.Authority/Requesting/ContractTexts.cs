using Ehcert.Domain;

namespace Ehcert.Authority.Requesting;

/// <summary>The words of the contract. Changing one makes new contracts differ from older ones, which stay as they were signed.</summary>
internal static class ContractTexts
{
    public static Text Title { get; } = new(
        "Contrat pour un certificat eHealth",
        "Overeenkomst voor een eHealth-certificaat",
        "Vertrag über ein eHealth-Zertifikat",
        "Contract for an eHealth certificate");

    public static Text Introduction { get; } = new(
        "Lisez ce texte avant de signer avec votre carte d'identité. Il contient toutes les données qui figureront dans la demande.",
        "Lees deze tekst voor u met uw identiteitskaart ondertekent. Hij bevat alle gegevens die in de aanvraag komen.",
        "Lesen Sie diesen Text, bevor Sie mit Ihrem Personalausweis unterschreiben. Er enthält alle Angaben des Antrags.",
        "Read this text before you sign with your identity card. It contains all the data of the request.");

    public static Text Reference { get; } = new("Référence", "Referentie", "Aktenzeichen", "Reference");

    public static Text MadeOn { get; } = new("Établi le", "Opgemaakt op", "Ausgestellt am", "Made on");

    public static Text SignBefore { get; } = new(
        "À signer et à envoyer avant le", "Te ondertekenen en te versturen vóór", "Zu unterschreiben und zu senden vor dem", "To be signed and sent before");

    public static Text Signer { get; } = new("La personne qui signe", "De persoon die ondertekent", "Die unterzeichnende Person", "The person who signs");

    public static Text Owner { get; } = new(
        "Le titulaire du certificat", "De houder van het certificaat", "Der Inhaber des Zertifikats", "The holder of the certificate");

    public static Text Contact { get; } = new(
        "Comment nous joignons le titulaire", "Hoe we de houder bereiken", "Wie wir den Inhaber erreichen", "How we reach the holder");

    public static Text Name { get; } = new("Nom", "Naam", "Name", "Name");

    public static Text NationalNumber { get; } = new(
        "Numéro de registre national", "Rijksregisternummer", "Nationalregisternummer", "National number");

    public static Text Number { get; } = new("Numéro", "Nummer", "Nummer", "Number");

    public static Text ApplicationId { get; } = new("Identifiant d'application", "Toepassings-ID", "Anwendungskennung", "Application ID");

    public static Text Subject { get; } = new("Nom dans le certificat", "Naam in het certificaat", "Name im Zertifikat", "Name in the certificate");

    public static Text EmailPrivate { get; } = new("E-mail personnel", "Persoonlijk e-mailadres", "Persönliche E-Mail-Adresse", "Personal e-mail");

    public static Text EmailGeneral { get; } = new("E-mail général", "Algemeen e-mailadres", "Allgemeine E-Mail-Adresse", "General e-mail");

    public static Text PhonePrivate { get; } = new("Téléphone personnel", "Persoonlijk telefoonnummer", "Persönliche Telefonnummer", "Personal phone");

    public static Text PhoneGeneral { get; } = new("Téléphone général", "Algemeen telefoonnummer", "Allgemeine Telefonnummer", "General phone");

    public static Text Terms { get; } = new("Ce que vous acceptez", "Wat u aanvaardt", "Was Sie annehmen", "What you agree to");

    public static IReadOnlyList<Text> Clauses { get; } =
    [
        new(
            "Les données ci-dessus sont exactes. Si elles changent, vous demandez un nouveau certificat et vous faites révoquer celui-ci.",
            "De gegevens hierboven zijn juist. Als ze veranderen, vraagt u een nieuw certificaat aan en laat u dit intrekken.",
            "Die obigen Angaben sind richtig. Ändern sie sich, beantragen Sie ein neues Zertifikat und lassen dieses widerrufen.",
            "The data above are right. When they change, you request a new certificate and have this one revoked."),
        new(
            "Si le titulaire est une organisation, vous êtes habilité à agir pour elle.",
            "Als de houder een organisatie is, bent u gemachtigd om voor haar op te treden.",
            "Ist der Inhaber eine Organisation, sind Sie berechtigt, für sie zu handeln.",
            "When the holder is an organisation, you are entitled to act for it."),
        new(
            "La clé privée est créée sur votre ordinateur et n'en sort jamais vers nous. Vous gardez le fichier et son mot de passe en lieu sûr et vous ne les confiez à personne d'autre que ceux qui doivent s'en servir pour le titulaire.",
            "De private sleutel wordt op uw computer gemaakt en komt nooit bij ons. U bewaart het bestand en het wachtwoord veilig en vertrouwt ze alleen toe aan wie ze voor de houder moet gebruiken.",
            "Der private Schlüssel entsteht auf Ihrem Computer und gelangt nie zu uns. Sie verwahren die Datei und ihr Kennwort sicher und vertrauen sie nur Personen an, die sie für den Inhaber gebrauchen müssen.",
            "The private key is made on your computer and never comes to us. You keep the file and its password safe and entrust them only to those who need them on the holder's behalf."),
        new(
            "Si la clé ou son mot de passe est perdu, volé ou connu d'un tiers, si le contenu n'est plus exact ou si vous n'en avez plus besoin, vous faites révoquer le certificat sans attendre.",
            "Als de sleutel of het wachtwoord verloren, gestolen of bij een derde bekend is, als de inhoud niet meer juist is of als u het niet meer nodig hebt, laat u het certificaat meteen intrekken.",
            "Ist der Schlüssel oder sein Kennwort verloren, gestohlen oder Dritten bekannt, stimmt der Inhalt nicht mehr oder brauchen Sie ihn nicht mehr, lassen Sie das Zertifikat unverzüglich widerrufen.",
            "When the key or its password is lost, stolen or known to somebody else, when the content is no longer right, or when you no longer need it, you have the certificate revoked at once."),
        new(
            "Le certificat est valable {months} mois. Les dates exactes y figurent. Vers la fin, vous pouvez le remplacer.",
            "Het certificaat is {months} maanden geldig. De juiste data staan erin. Tegen het einde kunt u het vervangen.",
            "Das Zertifikat gilt {months} Monate. Die genauen Daten stehen darin. Gegen Ende können Sie es ersetzen.",
            "The certificate is valid for {months} months. The exact dates are in it. Towards its end you can replace it."),
        new(
            "Nous conservons cette demande signée et ces données comme preuve, et nous écrivons à l'adresse personnelle ci-dessus à chaque étape.",
            "We bewaren deze ondertekende aanvraag en deze gegevens als bewijs, en schrijven bij elke stap naar het persoonlijke adres hierboven.",
            "Wir bewahren diesen unterschriebenen Antrag und diese Angaben als Beweis auf und schreiben bei jedem Schritt an die obige persönliche Adresse.",
            "We keep this signed request and these data as proof, and write to the personal address above at every step."),
        new(
            "Votre signature électronique engage comme une signature manuscrite (règlement (UE) n° 910/2014, article 25).",
            "Uw elektronische handtekening bindt zoals een handgeschreven handtekening (verordening (EU) nr. 910/2014, artikel 25).",
            "Ihre elektronische Unterschrift bindet wie eine handschriftliche (Verordnung (EU) Nr. 910/2014, Artikel 25).",
            "Your electronic signature binds like a handwritten one (Regulation (EU) No 910/2014, article 25)."),
    ];
}
