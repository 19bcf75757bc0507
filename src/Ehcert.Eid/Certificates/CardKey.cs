namespace Ehcert.Eid;

/// <summary>The two keys of a person on the card.</summary>
public enum CardKey
{
    /// <summary>Key 82: proves who is there. One PIN serves any number of times until log-off.</summary>
    Authentication,

    /// <summary>Key 83: signs with legal effect. One PIN for each signature.</summary>
    Signature,
}

/// <summary>What belongs to each key on the card.</summary>
internal static class CardKeys
{
    public static byte Reference(this CardKey key) => key switch
    {
        CardKey.Authentication => 0x82,
        CardKey.Signature => 0x83,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, null),
    };
}
