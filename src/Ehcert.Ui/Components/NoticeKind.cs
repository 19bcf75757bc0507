namespace Ehcert.Ui;

/// <summary>How much a notice matters.</summary>
public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Look before going on.</summary>
    Warning,

    /// <summary>It did not work.</summary>
    Danger,
}
