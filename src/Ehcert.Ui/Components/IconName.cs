namespace Ehcert.Ui;

/// <summary>The pictures of the house; all are drawn on a 24 × 24 grid with a 2 px line.</summary>
public enum IconName
{
    /// <summary>A tick.</summary>
    Check,

    /// <summary>A cross.</summary>
    Cross,

    /// <summary>An exclamation mark in a triangle.</summary>
    Warning,

    /// <summary>An "i" in a circle.</summary>
    Info,

    /// <summary>An identity card.</summary>
    Card,

    /// <summary>A key.</summary>
    Key,

    /// <summary>An envelope.</summary>
    Mail,

    /// <summary>A padlock.</summary>
    Lock,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A clock.</summary>
    Clock,

    /// <summary>Two arrows in a circle.</summary>
    Renew,

    /// <summary>A circle with a bar: no longer valid.</summary>
    Revoke,

    /// <summary>A sheet with a plus.</summary>
    NewRequest,

    /// <summary>A question mark in a circle.</summary>
    Help,

    /// <summary>An arrow to the right.</summary>
    Next,

    /// <summary>An arrow to the left.</summary>
    Back,

    /// <summary>A printer.</summary>
    Print,

    /// <summary>Two sheets: copy.</summary>
    Copy,

    /// <summary>A stethoscope-like pulse: self-test.</summary>
    Pulse,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A building.</summary>
    Organisation,
}
