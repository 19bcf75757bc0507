namespace Ehcert.Eid.Pcsc;

/// <summary>Strings one after the other, each ended by a zero, the list ended by another.</summary>
internal static class MultiString
{
    public static string[] Split(string joined) => joined.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
