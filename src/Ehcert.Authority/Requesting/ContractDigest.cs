using System.Security.Cryptography;
using System.Text;
using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Requesting;

/// <summary>One number for the text of a contract in all languages.</summary>
internal static class ContractDigest
{
    /// <summary>SHA-256 over the four texts, or null when one is missing.</summary>
    public static string? Of(LocalizedText text)
    {
        var all = new StringBuilder();
        foreach (var language in LanguageCodes.All)
        {
            if (text.In(language) is not { } words)
                return null;
            // XML turns CR LF into LF on the way (XML 1.0 §2.11); a client that keeps the text in memory may turn it back.
            all.Append(words.ReplaceLineEndings("\n")).Append('\0');
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
