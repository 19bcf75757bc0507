namespace Ehcert.Authority.Audit;

/// <summary>What a walk along the chain found.</summary>
internal abstract record AuditVerdict
{
    private AuditVerdict()
    {
    }

    /// <summary>Every row is as it was written.</summary>
    /// <param name="Rows">How many there are.</param>
    public sealed record Intact(long Rows) : AuditVerdict;

    /// <summary>Somebody touched the trail.</summary>
    /// <param name="Sequence">The first position that does not hold.</param>
    /// <param name="Fault">What is wrong there.</param>
    public sealed record Broken(long Sequence, AuditFault Fault) : AuditVerdict;
}

/// <summary>How a chain can be broken.</summary>
internal enum AuditFault
{
    /// <summary>The row's values are not those that were hashed.</summary>
    Changed,

    /// <summary>A position is empty.</summary>
    Missing,

    /// <summary>The row does not continue from the row before it.</summary>
    NotAfterItsPredecessor,

    /// <summary>The chain ends elsewhere than where the last writer left it: its tail was cut off.</summary>
    HeadDisagrees,
}
