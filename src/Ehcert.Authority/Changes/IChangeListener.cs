using Ehcert.Authority.Audit;

namespace Ehcert.Authority.Changes;

/// <summary>Hears of what happened, in the order in which it was committed, on whichever node it was done.</summary>
internal interface IChangeListener
{
    /// <summary>Called once per audit row. Must be quick and must not fail.</summary>
    void Heard(AuditRow change);
}
