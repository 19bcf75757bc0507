namespace Ehcert.Authority.Keys;

/// <summary>What a key of the authority is for.</summary>
internal enum KeyRole
{
    /// <summary>Signs the issuing CA and the list of revoked CAs; never open while serving.</summary>
    Root,

    /// <summary>Signs the holders' authentication certificates and the CRL.</summary>
    Issuing,

    /// <summary>Signs answers about certificate status (RFC 6960 §4.2.2.2, delegated responder).</summary>
    OcspResponder,

    /// <summary>Signs encryption tokens.</summary>
    EtkRegistration,
}

/// <summary>The name of each role: file name without ending and, for the CAs, the name in addresses and records.</summary>
internal static class KeyRoleNames
{
    /// <summary>Such as <c>issuing-001</c>; the number is the generation.</summary>
    public static string Name(this KeyRole role) => role switch
    {
        KeyRole.Root => "root-001",
        KeyRole.Issuing => "issuing-001",
        KeyRole.OcspResponder => "ocsp-001",
        KeyRole.EtkRegistration => "etk-ra-001",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
