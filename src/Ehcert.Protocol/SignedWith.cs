namespace Ehcert.Protocol;

/// <summary>Which key signs the request of an operation.</summary>
public enum SignedWith
{
    /// <summary>None: the request is not signed.</summary>
    Nothing,

    /// <summary>The authentication key of the identity card.</summary>
    EidAuthentication,

    /// <summary>The signature key of the identity card (non-repudiation).</summary>
    EidSignature,

    /// <summary>The key of an eHealth authentication certificate.</summary>
    EhealthCertificate,
}
