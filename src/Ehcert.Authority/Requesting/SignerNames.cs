using Ehcert.Domain;

namespace Ehcert.Authority.Requesting;

/// <summary>Compares the name in a request with the name on the card (ra-protocol §3.5: normalised, given names as a prefix).</summary>
internal static class SignerNames
{
    /// <summary>True when the surnames are the same and one side's given names begin like the other's: the card's certificate may leave some out.</summary>
    public static bool Agree(PersonName written, PersonName onCard) =>
        Words(written.Surname).SequenceEqual(Words(onCard.Surname), StringComparer.Ordinal)
        && StartAlike(Words(written.GivenNames), Words(onCard.GivenNames));

    private static bool StartAlike(string[] one, string[] other)
    {
        int shared = Math.Min(one.Length, other.Length);
        // A person without given names exists; one whose given names were left out of the request does not.
        return (shared > 0 || one.Length == other.Length) && one.Take(shared).SequenceEqual(other.Take(shared), StringComparer.Ordinal);
    }

    private static string[] Words(string name) =>
        NormalisedName.From(name).TryGet(out var normalised, out _) ? normalised.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
}
