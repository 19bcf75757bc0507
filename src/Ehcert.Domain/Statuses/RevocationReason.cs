namespace Ehcert.Domain;

/// <summary>Why a certificate is revoked: the part of the reasons of RFC 5280 §5.3.1 that the wire knows.</summary>
public enum RevocationReason
{
    /// <summary>Somebody else has or may have the private key or the password; <c>keyCompromise</c>.</summary>
    KeyCompromise,

    /// <summary>What the certificate says of its owner is no longer right; <c>affiliationChanged</c>.</summary>
    AffiliationChanged,

    /// <summary>Another certificate takes its place; <c>superseded</c>.</summary>
    Superseded,

    /// <summary>It is not needed any more; <c>cessationOfOperation</c>.</summary>
    CessationOfOperation,
}

/// <summary>Names of <see cref="RevocationReason"/> on the wire, in revocation lists and for people.</summary>
public static class RevocationReasonNames
{
    private static readonly WireNames<RevocationReason> Names = new(reason => reason.WireName());

    extension(RevocationReason)
    {
        /// <summary>Reads the text on the wire; null when it is unknown.</summary>
        public static RevocationReason? FromWire(string? text) => Names.Find(text);
    }

    /// <summary>The text on the wire.</summary>
    public static string WireName(this RevocationReason reason) => reason switch
    {
        RevocationReason.KeyCompromise => "keyCompromise",
        RevocationReason.AffiliationChanged => "affiliationChanged",
        RevocationReason.Superseded => "superseded",
        RevocationReason.CessationOfOperation => "cessationOfOperation",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>The code of the <c>CRLReason</c> enumeration (RFC 5280 §5.3.1), in revocation lists and OCSP answers.</summary>
    public static int CrlReasonCode(this RevocationReason reason) => reason switch
    {
        RevocationReason.KeyCompromise => 1,
        RevocationReason.AffiliationChanged => 3,
        RevocationReason.Superseded => 4,
        RevocationReason.CessationOfOperation => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>Words for people: what happened, not what the standard calls it.</summary>
    public static Text Label(this RevocationReason reason) => reason switch
    {
        RevocationReason.KeyCompromise => new(
            "le keystore ou son mot de passe est perdu, volé ou connu d’un autre",
            "de keystore of het wachtwoord is verloren, gestolen of bij iemand anders bekend",
            "Keystore oder Passwort ist verloren, gestohlen oder jemand anderem bekannt",
            "the keystore or its password is lost, stolen or known to somebody else"),
        RevocationReason.AffiliationChanged => new(
            "les données du certificat ne sont plus exactes",
            "de gegevens in het certificaat kloppen niet meer",
            "die Angaben im Zertifikat stimmen nicht mehr",
            "what the certificate says is no longer right"),
        RevocationReason.Superseded => new(
            "un autre certificat le remplace",
            "een ander certificaat vervangt het",
            "ein anderes Zertifikat ersetzt es",
            "another certificate takes its place"),
        RevocationReason.CessationOfOperation => new(
            "il ne sert plus (fin d’activité)",
            "het is niet meer nodig (stopzetting van de activiteit)",
            "es wird nicht mehr gebraucht (Ende der Tätigkeit)",
            "it is no longer needed (end of activity)"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
