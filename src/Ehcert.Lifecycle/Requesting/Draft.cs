using Ehcert.Eid;
using Ehcert.Pki.Requests;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>What all steps of one request share: where it happens, whose card it is, and the key that is made while the person reads.</summary>
internal sealed class Draft(Workplace workplace, CardIdentity holder)
{
    private Task<AuthenticationKey>? _key;

    public Workplace Workplace { get; } = workplace;

    public CardIdentity Holder { get; } = holder;

    /// <summary>The same person's card, whichever reader it is in by then; another card is refused by name.</summary>
    public CardChoice SameHolder => CardChoice.OfHolder(Holder.NationalNumber, Holder.Name);

    /// <summary>Begins to make the key, in the background.</summary>
    public void BeginKey() => _key ??= Task.Run(() => AuthenticationKey.Create());

    /// <summary>Hands the key over, once: a second request gets another key.</summary>
    public Task<AuthenticationKey> TakeKey()
    {
        BeginKey();
        (Task<AuthenticationKey> key, _key) = (_key!, null);
        return key;
    }
}
