using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Lifecycle;
using Ehcert.Lifecycle.Requesting;
using Ehcert.Manager.Cards;
using Ehcert.Manager.Layout;

namespace Ehcert.Manager.Screens.Requesting;

/// <summary>
/// The request under way: the steps of Lifecycle as far as they were reached, and what was typed. It belongs to the person, not to a window: a
/// reload, the Back button or a second window find it as it was. Another card starts anew, and nothing of the first person is shown.
/// </summary>
internal sealed class RequestFlow(Workplace workplace, PinWindow pin, CardDesk desk, Speech speech) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private CancellationTokenSource? _running;

    public RequestDraft Draft { get; private set; } = new();

    public CardRead? Card { get; private set; }

    public QualitiesKnown? Qualities { get; private set; }

    public OrganisationChosen? Organisation { get; private set; }

    public IdentityChosen? Identity { get; private set; }

    public ContactGiven? Contact { get; private set; }

    public ContractReady? Contract { get; private set; }

    public ShownContract? Shown { get; private set; }

    public ReadyToSign? Ready { get; private set; }

    public RequestOnDisk? OnDisk { get; private set; }

    public SentRequest? Sent { get; private set; }

    /// <summary>Why the last deed was refused; null when it went well.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>A deed is under way.</summary>
    public bool Busy { get; private set; }

    /// <summary>Steps of the deed under way.</summary>
    public LifecycleProgress? Progress { get; private set; }

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>The furthest screen that what is known allows.</summary>
    public RequestStep Furthest => this switch
    {
        { Sent: not null } => RequestStep.Sent,
        { OnDisk: not null } => RequestStep.Files,
        { Ready: not null } => RequestStep.Sign,
        { Shown: not null } => RequestStep.Password,
        { Contact: not null } => RequestStep.Overview,
        { Identity: not null } => RequestStep.Contact,
        { Qualities: not null } => RequestStep.Kind,
        { Card: not null } => RequestStep.Pin,
        { Draft.ConditionsAccepted: true } => RequestStep.Card,
        _ => RequestStep.Conditions,
    };

    /// <summary>Forgets everything; a deed under way is stopped.</summary>
    public void StartAnew()
    {
        _running?.Cancel();
        Draft = new RequestDraft();
        Card = null;
        Sent = null;
        OnDisk = null;
        ForgetFrom(RequestStep.Pin);
        Refusal = null;
        Tell();
    }

    public Task<bool> ReadCardAsync() => DoAsync(async ct =>
    {
        CardChoice? choice = desk.Card is { } card ? CardChoice.InReader(card.Reader) : null;
        Outcome<CardRead> read = await new NewRequest(workplace).ReadCardAsync(choice, Reporter, ct);
        if (read.IsRefused(out Refusal? refusal, out CardRead? value))
            return refusal;
        if (Card is not null && Card.Holder.NationalNumber != value.Holder.NationalNumber)
        {
            Draft = new RequestDraft { ConditionsAccepted = true };
            ForgetFrom(RequestStep.Pin);
        }

        Card = value;
        return null;
    });

    public Task<bool> IdentifyAsync() => DoAsync(async ct =>
    {
        Outcome<QualitiesKnown> known = await Card!.AskQualitiesAsync(pin, Reporter, ct);
        if (known.IsRefused(out Refusal? refusal, out QualitiesKnown? value))
            return refusal;
        ForgetFrom(RequestStep.Pin);
        Qualities = value;
        return null;
    });

    public bool ChooseMe() => Do(() =>
    {
        Organisation = null;
        return Choose(Qualities!.ForMe());
    });

    public Task<bool> ChooseOrganisationAsync(Identifier organisation, string? name) => DoAsync(async ct =>
    {
        Outcome<OrganisationChosen> chosen = await Qualities!.ForOrganisationAsync(organisation, name, ct);
        if (chosen.IsRefused(out Refusal? refusal, out OrganisationChosen? value))
            return refusal;
        Organisation = value;
        return null;
    });

    /// <summary>Another choice was made: the organisation looked up before no longer counts.</summary>
    public void ForgetOrganisation() => Organisation = null;

    public bool ChooseApplicationId() => Do(() => Choose(Organisation!.WithApplicationId(Draft.ApplicationId)));

    public bool GiveContact(ContactData contact) => Do(() =>
    {
        Outcome<ContactGiven> given = Identity!.WithContact(contact, [.. Draft.Usage.Intersect(Identity.AvailableUsage)]);
        if (given.IsRefused(out Refusal? refusal, out ContactGiven? value))
            return refusal;
        ForgetFrom(RequestStep.Contact);
        Contact = value;
        return null;
    });

    public Task<bool> PrepareContractAsync() => DoAsync(async ct =>
    {
        Outcome<ContractReady> ready = await Contact!.PrepareContractAsync(Reporter, ct);
        if (ready.IsRefused(out Refusal? refusal, out ContractReady? value))
            return refusal;
        Contract = value;
        return null;
    });

    /// <summary>The contract in the window's language; showing it in another language makes the acceptance void.</summary>
    public void ShowContract()
    {
        ForgetFrom(RequestStep.Overview);
        Shown = Contract!.Show(speech.Language);
        Tell();
    }

    public bool ChoosePassword(string? password, string? confirmation) => Do(() =>
    {
        Outcome<ReadyToSign> ready = Shown!.Accept().ChoosePassword(password, confirmation);
        if (ready.IsRefused(out Refusal? refusal, out ReadyToSign? value))
            return refusal;
        Ready = value;
        return null;
    });

    public Task<bool> SignAsync() => DoAsync(async ct =>
    {
        Outcome<RequestOnDisk> signed = await Ready!.SignAndSaveAsync(pin, Reporter, ct);
        if (signed.IsRefused(out Refusal? refusal, out RequestOnDisk? value))
            return refusal;
        OnDisk = value;
        Ready = null;
        return null;
    });

    public Task<bool> SendAsync() => DoAsync(async ct =>
    {
        Outcome<SentRequest> sent = await OnDisk!.SendAsync(Reporter, ct);
        if (sent.IsRefused(out Refusal? refusal, out SentRequest? value))
            return refusal;
        Sent = value;
        return null;
    });

    /// <summary>Takes up a request that was written earlier and not sent.</summary>
    public void TakeUp(RequestOnDisk waiting)
    {
        StartAnew();
        OnDisk = waiting;
        Tell();
    }

    /// <summary>The contract was shown in another language: it has to be read again.</summary>
    public void ForgetContract()
    {
        ForgetFrom(RequestStep.Overview);
        Tell();
    }

    /// <summary>Stops waiting for the deed under way; what is on disk stays.</summary>
    public void Stop() => _running?.Cancel();

    private IProgress<LifecycleProgress> Reporter => new ProgressTo(news =>
    {
        Progress = news;
        Tell();
    });

    private Refusal? Choose(Outcome<IdentityChosen> identity)
    {
        if (identity.IsRefused(out Refusal? refusal, out IdentityChosen? value))
            return refusal;
        ForgetFrom(RequestStep.Kind);
        Identity = value;
        return null;
    }

    private void ForgetFrom(RequestStep step)
    {
        if (step <= RequestStep.Pin)
            (Qualities, Organisation) = (null, null);
        if (step <= RequestStep.Kind)
            Identity = null;
        if (step <= RequestStep.Contact)
            (Contact, Contract) = (null, null);
        (Shown, Ready) = (null, null);
    }

    private bool Do(Func<Refusal?> deed)
    {
        Refusal = deed();
        Tell();
        return Refusal is null;
    }

    private async Task<bool> DoAsync(Func<CancellationToken, Task<Refusal?>> deed)
    {
        if (!await _one.WaitAsync(0))
            return false;
        using var running = new CancellationTokenSource();
        _running = running;
        (Busy, Refusal, Progress) = (true, null, null);
        Tell();
        try
        {
            Refusal = await deed(running.Token);
            return Refusal is null;
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            (Busy, _running) = (false, null);
            _one.Release();
            Tell();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private void Tell() => Changed?.Invoke();
}
