using System.Globalization;
using Ehcert.Domain;

namespace Ehcert.Authority.Registers;

/// <summary>One line of a register file; remembers every column that could not be read.</summary>
internal sealed class RegisterLine(string file, int number, Func<string, string> field)
{
    public List<RegisterFault> Faults { get; } = [];

    public string Optional(string column) => field(column);

    public string Required(string column)
    {
        string value = field(column);
        if (value.Length == 0)
            Fault(column, RegisterFaultKind.ValueMissing);
        return value;
    }

    public string Ssin(string column) =>
        NationalNumber.Parse(field(column)).TryGet(out var number, out _) ? number.Digits : Fault(column, RegisterFaultKind.NotANationalNumber);

    public Language Language(string column)
    {
        if (LanguageCodes.Parse(field(column)) is { } language)
            return language;
        Fault(column, RegisterFaultKind.NotALanguage);
        return default;
    }

    public string? Nihii(string column)
    {
        string value = field(column);
        if (value.Length == 0)
            return null;
        return NihiiNumber.Parse(value).TryGet(out var number, out _) ? number.First8 : Fault(column, RegisterFaultKind.NotANihiiNumber);
    }

    /// <summary>Type and value of an organisation's identifier.</summary>
    public (string Type, string Value) Organisation(string typeColumn, string valueColumn)
    {
        if (IdentifierType.Find(field(typeColumn)) is not { IsPerson: false } type)
            return (Fault(typeColumn, RegisterFaultKind.NotAnIdentifierType), "");
        return Identifier.Parse(type, field(valueColumn)).TryGet(out var identifier, out _)
            ? (type.Token, identifier.Value)
            : (type.Token, Fault(valueColumn, RegisterFaultKind.NotAnIdentifier));
    }

    /// <summary>An open or closed span of days, both ends included.</summary>
    public (DateOnly? From, DateOnly? Until) Span(string fromColumn, string untilColumn)
    {
        var (from, until) = (Date(fromColumn), Date(untilColumn));
        if (until < from)
            Fault(untilColumn, RegisterFaultKind.EndsBeforeItBegins);
        return (from, until);
    }

    public string Fault(string column, RegisterFaultKind kind)
    {
        Faults.Add(new(file, number, column, kind));
        return "";
    }

    private DateOnly? Date(string column)
    {
        string value = field(column);
        if (value.Length == 0)
            return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fault(column, RegisterFaultKind.NotADate);
        return null;
    }
}
