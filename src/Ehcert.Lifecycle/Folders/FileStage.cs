namespace Ehcert.Lifecycle.Folders;

/// <summary>How far a keystore file is, as far as it shows without its password.</summary>
public enum FileStage
{
    /// <summary>It does not show: another program made it.</summary>
    Unknown,

    /// <summary>The authentication key alone: the request may be unsent, waiting, or ready to be completed.</summary>
    Uncompleted,

    /// <summary>There is an encryption key in it: complete, or interrupted in the very last steps.</summary>
    WithEncryptionKey,
}
