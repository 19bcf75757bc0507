namespace Ehcert.Sandbox.Page;

/// <summary>The entry of the main menu that a page belongs to.</summary>
public enum PageTab
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>The people.</summary>
    People,

    /// <summary>The mail.</summary>
    Mailbox,

    /// <summary>Addresses and folders.</summary>
    Behind,
}
