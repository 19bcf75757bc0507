using System.CommandLine;
using Ehcert.Cli.Asking;
using Ehcert.Cli.CommandLine;
using Ehcert.Cli.Faces;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Environments;

namespace Ehcert.Cli.Running;

/// <summary>One run of a verb: what was typed, who can be asked, where to speak.</summary>
internal sealed class Call(ParseResult given, SharedOptions shared, Language language, Surroundings surroundings, string verb) : IDisposable
{
    private Workplace? _workplace;

    public Language Language { get; } = language;

    public Surroundings Surroundings { get; } = surroundings;

    public CancellationToken Interrupted => Surroundings.Interrupted;

    public bool Json { get; } = given.GetValue(shared.Json);

    /// <summary>True when a person can be asked.</summary>
    public bool CanAsk => Surroundings.Interactive && !Json;

    public Screen Screen { get; } = given.GetValue(shared.Json) ? Screen.Silent(language) : Screen.On(surroundings, language);

    public Secrets Secrets { get; } = new(given.GetValue(shared.PinFile), given.GetValue(shared.PasswordFile), surroundings.In);

    public TimeProvider Time => Surroundings.Time;

    public T? Value<T>(Option<T> option) => given.GetValue(option);

    public T? Value<T>(Argument<T> argument) => given.GetValue(argument);

    /// <summary>Says that something is missing which cannot be asked for.</summary>
    public Refusal Needs(string option) => CliRefusals.InputNeeded.Refuse(option.TrimStart('-'), ("option", option), ("command", verb));

    public Refusal Exclude(string one, string other) =>
        CliRefusals.OptionsExcludeEachOther.Refuse(other.TrimStart('-'), ("one", one), ("other", other), ("command", verb));

    /// <summary>The workplace that the options and the environment describe.</summary>
    public Outcome<Workplace> OpenWorkplace()
    {
        if (_workplace is not null)
            return _workplace;
        if (EnvironmentProfiles.Find(Value(shared.Environment), Surroundings.Search).IsRefused(out Refusal? refusal, out EnvironmentProfile? profile))
            return refusal;
        var options = new WorkplaceOptions
        {
            KeystoreFolder = Value(shared.KeystoreFolder) is { } folder ? Path.GetFullPath(folder, Surroundings.Search.WorkingFolder) : null,
            Reader = Value(shared.Reader),
            Readers = Surroundings.Readers,
            Http = Surroundings.Http,
            Time = Surroundings.Time,
            Language = Language,
        };
        Outcome<Workplace> opened = Workplace.Open(profile, options);
        if (opened.TryGet(out Workplace? workplace, out _))
            _workplace = workplace;
        return opened;
    }

    /// <summary>The card of the person named by <c>--person</c>, or any.</summary>
    public Outcome<CardChoice> Choice() =>
        PersonAsked().Select(person => person.Digits is { } number ? CardChoice.OfHolder(number, new PersonName("", number.Grouped)) : CardChoice.Any);

    /// <summary>The person named by <c>--person</c>, if any.</summary>
    public Outcome<AskedPerson> PersonAsked()
    {
        if (Value(shared.Person) is not { } typed)
            return new AskedPerson(null);
        return NationalNumber.Parse(typed).About("person").Select(number => new AskedPerson(number));
    }

    public void Dispose() => _workplace?.Dispose();
}

/// <summary>The person that the command line names; null digits: nobody in particular.</summary>
internal sealed record AskedPerson(NationalNumber? Digits);
