namespace Ehcert.Protocol;

/// <summary>The three services.</summary>
public enum Service
{
    /// <summary>Registration authority for certificates, version 2, <c>/CertRa/v2</c>.</summary>
    CertRa,

    /// <summary>Registration authority for encryption tokens, version 2, <c>/EtkRa/v2</c>.</summary>
    EtkRa,

    /// <summary>Depot of encryption tokens, version 1, <c>/EtkDepot/v1</c>.</summary>
    EtkDepot,
}
