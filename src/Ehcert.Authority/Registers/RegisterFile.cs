using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ehcert.Authority.Registers;

/// <summary>Reads one register file: UTF-8, comma, a header line, RFC 4180 quoting. All lines are right, or the file is refused whole.</summary>
/// <typeparam name="TEntry">What a line stands for.</typeparam>
/// <param name="name">File name in the registers' folder.</param>
/// <param name="columns">The columns that must be there; others are ignored.</param>
/// <param name="read">Makes an entry of a line, or adds faults.</param>
internal sealed class RegisterFile<TEntry>(string name, IReadOnlyList<string> columns, Func<RegisterLine, TEntry> read)
{
    private const int FaultsShown = 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => name;

    /// <summary>All entries, or where the file is wrong. Faults name line and column and never repeat what stands there.</summary>
    public RegisterReading<TEntry> Read(byte[] content)
    {
        List<RegisterFault> faults = [];
        List<TEntry> entries = [];
        try
        {
            using var csv = new CsvReader(
                new StringReader(StrictUtf8.GetString(content).TrimStart('\uFEFF')),
                new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, BadDataFound = null, MissingFieldFound = null });
            if (!csv.Read() || !csv.ReadHeader())
                return new([], [new(name, 1, "", RegisterFaultKind.HeaderMissing)]);
            faults.AddRange(columns.Except(csv.HeaderRecord!, StringComparer.Ordinal)
                .Select(column => new RegisterFault(name, 1, column, RegisterFaultKind.ColumnMissing)));
            while (faults.Count < FaultsShown && csv.Read())
            {
                var line = new RegisterLine(name, csv.Context.Parser!.RawRow, column => csv.GetField(column) ?? "");
                var entry = read(line);
                faults.AddRange(line.Faults);
                entries.Add(entry);
            }
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new(name, 0, "", RegisterFaultKind.NotUtf8));
        }
        catch (CsvHelperException)
        {
            faults.Add(new(name, 0, "", RegisterFaultKind.NotCsv));
        }

        return new(entries, faults);
    }
}

/// <summary>What came out of a register file: entries, or faults.</summary>
internal sealed record RegisterReading<TEntry>(IReadOnlyList<TEntry> Entries, IReadOnlyList<RegisterFault> Faults);

/// <summary>One thing that is wrong with a register file.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">Line, from 1; 0 when it is about the whole file.</param>
/// <param name="Column">Column, or empty.</param>
/// <param name="Kind">What is wrong.</param>
internal sealed record RegisterFault(string File, int Line, string Column, RegisterFaultKind Kind);

internal enum RegisterFaultKind
{
    NotUtf8,
    NotCsv,
    HeaderMissing,
    ColumnMissing,
    ValueMissing,
    NotANationalNumber,
    NotALanguage,
    NotANihiiNumber,
    NotAnIdentifierType,
    NotAnIdentifier,
    NotADate,
    EndsBeforeItBegins,
    Twice,
}
