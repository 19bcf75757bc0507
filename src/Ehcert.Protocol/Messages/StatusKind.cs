namespace Ehcert.Protocol.Messages;

/// <summary>How an answer tells how it went.</summary>
internal enum StatusKind
{
    /// <summary><c>Status</c> of the version 2 commons, with <c>EteeStatusDetail</c>.</summary>
    Commons,

    /// <summary>Not at all: trouble can only be a SOAP fault.</summary>
    None,

    /// <summary><c>Status</c> of the old commons with unqualified children.</summary>
    OldCommons,
}
