using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ehcert.Domain;

/// <summary>
/// One e-mail address: an ASCII local part and a host with at least one dot, 320 characters at most
/// (ra-protocol reference: "Contact data"). Value equality; capitals count, as the standard has it for the local part.
/// </summary>
public sealed partial record EmailAddress
{
    /// <summary>Most characters of an address.</summary>
    public const int MaximumLength = 320;

    private const string AcceptedSigns = ".@!#$%&'*+/=?^_`{|}~-";

    private EmailAddress(string value) => Value = value;

    /// <summary>The address.</summary>
    public string Value { get; }

    /// <summary>Reads an address as typed; blanks around it are passed over.</summary>
    /// <returns>The address, or a refusal of <see cref="ContactDataRefusals"/>.</returns>
    public static Outcome<EmailAddress> Parse(string? typed)
    {
        string text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return ContactDataRefusals.EmailMissing.Refuse();
        if (text.Length > MaximumLength)
            return ContactDataRefusals.EmailTooLong.Refuse(values: ("found", text.Length.ToString(CultureInfo.InvariantCulture)));
        if (Pattern().IsMatch(text))
            return new EmailAddress(text);
        if (text.Count(character => character == '@') > 1 || text.Contains(';', StringComparison.Ordinal))
            return ContactDataRefusals.EmailSeveral.Refuse();
        return FirstStranger(text) is { } stranger
            ? ContactDataRefusals.EmailCharacter.Refuse(values: ("character", VisibleCharacter.Of(stranger)))
            : ContactDataRefusals.EmailMalformed.Refuse();
    }

    /// <summary>Reads an address from the wire, where nothing may stand around it.</summary>
    /// <returns>The address, or a refusal of <see cref="ContactDataRefusals"/>.</returns>
    public static Outcome<EmailAddress> ParseWire(string? text) =>
        text is null || text.Length == text.Trim().Length ? Parse(text) : ContactDataRefusals.EmailMalformed.Refuse();

    /// <summary>True when mail to both goes to one box for all practical purposes: capitals do not count.</summary>
    public bool IsSameBoxAs(EmailAddress other) => Value.Equals(other.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Masked: personal data does not leak by accident. Use <see cref="Value"/> on purpose.</summary>
    public override string ToString() => $"{Value[0]}***@***";

    private static Rune? FirstStranger(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii || !(Rune.IsLetterOrDigit(rune) || AcceptedSigns.Contains((char)rune.Value, StringComparison.Ordinal)))
                return rune;
        }

        return null;
    }

    // ATOM(.ATOM)* @ (LABEL.)+ LABEL, as the existing client checks it.
    [GeneratedRegex(
        @"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*" +
        @"@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
