namespace Ehcert.Eid;

/// <summary>
/// First filter: does this answer to reset belong to a Belgian eID? A match is confirmed by GET CARD DATA, because the one of applet
/// 1.8 is the maker's general one and other cards share it.
/// </summary>
internal static class EidAtr
{
    private const string Applet18 = "3B7F96000080318065B085040120120FFF829000";
    private const string OlderPattern = "3B98__40__A503010101AD13__";

    public static bool Matches(Atr atr) => string.Equals(atr.Hex, Applet18, StringComparison.Ordinal) || MatchesOlder(atr.Hex);

    // Applets 1.0 to 1.7: T0 and the historical bytes are fixed, clock rate, waiting time and the last byte differ.
    private static bool MatchesOlder(string hex) =>
        hex.Length == OlderPattern.Length && hex.Zip(OlderPattern).All(pair => pair.Second == '_' || pair.First == pair.Second);
}
