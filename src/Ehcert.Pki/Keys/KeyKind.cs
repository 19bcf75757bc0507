using Ehcert.Domain;

namespace Ehcert.Pki.Keys;

/// <summary>The kinds of authentication key a person can have made.</summary>
public enum KeyKind
{
    /// <summary>RSA, 2048 bits, public exponent 65537: what every consumer of eHealth keystores reads. The default.</summary>
    Rsa2048,

    /// <summary>Elliptic curve NIST P-384 (secp384r1). Not everybody reads it: see <see cref="KeyKinds.Warning"/>.</summary>
    EcP384,
}

/// <summary>What to tell a person who chooses a kind of key.</summary>
public static class KeyKinds
{
    private static readonly Text EcWarning = new(
        fr: "Une clé à courbe elliptique n'est pas lue partout : les connecteurs eHealth d'avant la version 4.1 et les logiciels bâtis sur etee-crypto-lib 2.2 ou plus ancien ne peuvent pas signer avec elle.",
        nl: "Een sleutel op een elliptische kromme wordt niet overal gelezen: eHealth-connectoren van vóór versie 4.1 en software op basis van etee-crypto-lib 2.2 of ouder kunnen er niet mee ondertekenen.",
        de: "Ein Schlüssel auf elliptischer Kurve wird nicht überall gelesen: eHealth-Konnektoren vor Version 4.1 und Software auf etee-crypto-lib 2.2 oder älter können damit nicht unterschreiben.",
        en: "An elliptic-curve key is not read everywhere: eHealth connectors before version 4.1 and software built on etee-crypto-lib 2.2 or older cannot sign with it.");

    /// <summary>Who cannot work with such a key, or null when everybody can.</summary>
    public static Text? Warning(this KeyKind kind) => kind switch
    {
        KeyKind.Rsa2048 => null,
        KeyKind.EcP384 => EcWarning,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
