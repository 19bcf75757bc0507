using System.Globalization;
using System.Security.Cryptography;

namespace Ehcert.Eid.Virtual;

/// <summary>The keys of all authorities and national registers.</summary>
internal sealed record AuthorityKeys(FamilyKeys Rsa, FamilyKeys Ec)
{
    /// <summary>Makes them, side by side.</summary>
    public static AuthorityKeys Make(VirtualKeys keys)
    {
        string[] roles = ["root", "citizen", "foreigner", "register"];
        RSA[] rsa = [.. roles.AsParallel().AsOrdered().Select(keys.Rsa)];
        return new AuthorityKeys(
            new FamilyKeys(rsa[0], rsa[1], rsa[2], rsa[3]),
            new FamilyKeys(VirtualKeys.Ec(), VirtualKeys.Ec(), VirtualKeys.Ec(), VirtualKeys.Ec()));
    }

    /// <summary>A number that tells this PKI's authorities from those of another virtual PKI with the same names.</summary>
    public static string DrawGeneration() => RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
}
