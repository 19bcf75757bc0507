namespace Ehcert.Domain;

/// <summary>How to reach the requester: personal e-mail and phone, and general ones of the practice when there are.</summary>
/// <param name="EmailPrivate">Personal e-mail; the mails about the certificate go there.</param>
/// <param name="EmailGeneral">General e-mail, or null.</param>
/// <param name="PhonePrivate">Personal phone.</param>
/// <param name="PhoneGeneral">General phone, or null.</param>
public sealed record ContactData(EmailAddress EmailPrivate, EmailAddress? EmailGeneral, PhoneNumber PhonePrivate, PhoneNumber? PhoneGeneral)
{
    /// <summary>Field name of the personal e-mail in refusals.</summary>
    public const string EmailPrivateField = "emailPrivate";

    /// <summary>Field name of the general e-mail in refusals.</summary>
    public const string EmailGeneralField = "emailGeneral";

    /// <summary>Field name of the personal phone in refusals.</summary>
    public const string PhonePrivateField = "phonePrivate";

    /// <summary>Field name of the general phone in refusals.</summary>
    public const string PhoneGeneralField = "phoneGeneral";

    /// <summary>
    /// Checks all four fields as typed and reports on each. A blank general field counts as absent; a general e-mail or phone that
    /// is the same as the personal one is refused.
    /// </summary>
    public static ContactDataCheck Check(string? emailPrivate, string? emailGeneral, string? phonePrivate, string? phoneGeneral)
    {
        var refusals = new List<Refusal>();
        EmailAddress? privateEmail = Keep(EmailAddress.Parse(emailPrivate), EmailPrivateField);
        EmailAddress? generalEmail = IsAbsent(emailGeneral) ? null : Keep(EmailAddress.Parse(emailGeneral), EmailGeneralField);
        if (generalEmail is not null && privateEmail?.IsSameBoxAs(generalEmail) == true)
            refusals.Add(ContactDataRefusals.EmailsEqual.Refuse(EmailGeneralField));
        PhoneNumber? privatePhone = Keep(PhoneNumber.Parse(phonePrivate), PhonePrivateField);
        PhoneNumber? generalPhone = IsAbsent(phoneGeneral) ? null : Keep(PhoneNumber.Parse(phoneGeneral), PhoneGeneralField);
        if (generalPhone is not null && privatePhone?.IsSameNumberAs(generalPhone) == true)
            refusals.Add(ContactDataRefusals.PhonesEqual.Refuse(PhoneGeneralField));

        return privateEmail is null || privatePhone is null || refusals.Count > 0
            ? new(null, refusals)
            : new(new(privateEmail, generalEmail, privatePhone, generalPhone), []);

        T? Keep<T>(Outcome<T> outcome, string field)
            where T : class
        {
            if (!outcome.IsRefused(out Refusal? refusal, out T? value))
                return value;
            refusals.Add(refusal.About(field));
            return null;
        }
    }

    /// <summary>
    /// Reads the four fields from the wire by the wire's own rules: what existing clients accept is accepted, also equal values.
    /// </summary>
    /// <param name="emailPrivate">Text of the element; null when it is absent, which is refused.</param>
    /// <param name="emailGeneral">Text of the element; null when it is absent. An empty element is refused.</param>
    /// <param name="phonePrivate">Text of the element; null when it is absent, which is refused.</param>
    /// <param name="phoneGeneral">Text of the element; null when it is absent. An empty element is refused.</param>
    /// <returns>The contact data, or the first refusal, with its field.</returns>
    public static Outcome<ContactData> ParseWire(string? emailPrivate, string? emailGeneral, string? phonePrivate, string? phoneGeneral)
    {
        if (EmailAddress.ParseWire(emailPrivate).About(EmailPrivateField).IsRefused(out Refusal? refusal, out EmailAddress? privateEmail))
            return refusal;
        if (PhoneNumber.ParseWire(phonePrivate).About(PhonePrivateField).IsRefused(out refusal, out PhoneNumber? privatePhone))
            return refusal;
        var contact = new ContactData(privateEmail, null, privatePhone, null);
        if (emailGeneral is not null)
        {
            if (EmailAddress.ParseWire(emailGeneral).About(EmailGeneralField).IsRefused(out refusal, out EmailAddress? generalEmail))
                return refusal;
            contact = contact with { EmailGeneral = generalEmail };
        }

        if (phoneGeneral is not null)
        {
            if (PhoneNumber.ParseWire(phoneGeneral).About(PhoneGeneralField).IsRefused(out refusal, out PhoneNumber? generalPhone))
                return refusal;
            contact = contact with { PhoneGeneral = generalPhone };
        }

        return contact;
    }

    private static bool IsAbsent(string? typed) => string.IsNullOrWhiteSpace(typed);
}

/// <summary>What came of checking contact data: the data, or one refusal for each field that is wrong.</summary>
/// <param name="Value">The contact data; null when there is any refusal.</param>
/// <param name="Refusals">Refusals in the order of the fields, each naming its field.</param>
public sealed record ContactDataCheck(ContactData? Value, IReadOnlyList<Refusal> Refusals);
