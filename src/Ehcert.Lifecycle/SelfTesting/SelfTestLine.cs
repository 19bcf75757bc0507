using Ehcert.Domain;

namespace Ehcert.Lifecycle.SelfTesting;

/// <summary>The links of the chain from the card to the authority, in the order in which they are tested.</summary>
public enum SelfTestLink
{
    /// <summary>The card reader and its service.</summary>
    Reader,

    /// <summary>The identity card.</summary>
    Card,

    /// <summary>The certificate for authentication on the card.</summary>
    AuthenticationCertificate,

    /// <summary>The certificate for signing on the card.</summary>
    SignatureCertificate,

    /// <summary>The tries left for the PIN.</summary>
    Pin,

    /// <summary>The keystore folder.</summary>
    KeystoreFolder,

    /// <summary>The authority.</summary>
    Authority,

    /// <summary>This computer's clock against the authority's.</summary>
    Clock,
}

/// <summary>How a link is.</summary>
public enum Light
{
    /// <summary>Good.</summary>
    Green,

    /// <summary>It works, with a warning.</summary>
    Amber,

    /// <summary>It does not work.</summary>
    Red,

    /// <summary>It could not be tested because a link before it is missing.</summary>
    NotReached,
}

/// <summary>One line of the self-test.</summary>
/// <param name="Link">Which link.</param>
/// <param name="Light">How it is.</param>
/// <param name="Found">What was found, for a green or amber light; nothing personal stands in it.</param>
/// <param name="Cure">What is wrong and what to do, for a red or amber light.</param>
public sealed record SelfTestLine(SelfTestLink Link, Light Light, Text? Found, Refusal? Cure)
{
    internal static SelfTestLine Good(SelfTestLink link, Text found) => new(link, Light.Green, found, null);

    internal static SelfTestLine Warn(SelfTestLink link, Refusal cure) => new(link, Light.Amber, null, cure);

    internal static SelfTestLine Bad(SelfTestLink link, Refusal cure) => new(link, Light.Red, null, cure);

    internal static SelfTestLine NotReached(SelfTestLink link) => new(link, Light.NotReached, null, null);
}

/// <summary>Words for the links and lights.</summary>
public static class SelfTestWords
{
    /// <summary>The link as a person would say it.</summary>
    public static Text Label(this SelfTestLink link) => link switch
    {
        SelfTestLink.Reader => new("Lecteur de cartes", "Kaartlezer", "Kartenleser", "Card reader"),
        SelfTestLink.Card => new("Carte d'identité", "Identiteitskaart", "Personalausweis", "Identity card"),
        SelfTestLink.AuthenticationCertificate => new(
            "Certificat d'authentification", "Certificaat om aan te melden", "Zertifikat zur Anmeldung", "Certificate for signing in"),
        SelfTestLink.SignatureCertificate => new(
            "Certificat de signature", "Certificaat om te ondertekenen", "Zertifikat zum Unterschreiben", "Certificate for signatures"),
        SelfTestLink.Pin => new("Code PIN", "Pincode", "PIN-Code", "PIN code"),
        SelfTestLink.KeystoreFolder => new("Dossier du keystore", "Map van de keystore", "Keystore-Ordner", "Keystore folder"),
        SelfTestLink.Authority => new("Autorité d'enregistrement", "Registratieautoriteit", "Registrierungsstelle", "Registration authority"),
        SelfTestLink.Clock => new("Horloge", "Klok", "Uhr", "Clock"),
        _ => throw new ArgumentOutOfRangeException(nameof(link), link, null),
    };

    /// <summary>The light as a word, for those who do not see colours.</summary>
    public static Text Label(this Light light) => light switch
    {
        Light.Green => new("bon", "goed", "gut", "good"),
        Light.Amber => new("attention", "let op", "Achtung", "warning"),
        Light.Red => new("problème", "probleem", "Problem", "problem"),
        Light.NotReached => new("pas testé", "niet getest", "nicht geprüft", "not tested"),
        _ => throw new ArgumentOutOfRangeException(nameof(light), light, null),
    };
}
