namespace Ehcert.Sandbox.Page;

/// <summary>What a chip says at a glance.</summary>
public enum ChipTone
{
    /// <summary>A fact.</summary>
    Plain,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Something goes on by itself.</summary>
    Waiting,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>A closed road.</summary>
    Bad,
}
