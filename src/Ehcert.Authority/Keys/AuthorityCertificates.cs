using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Authority.Keys;

/// <summary>The certificates by which others recognise this authority. Readable once it has started.</summary>
public interface IAuthorityCertificates
{
    /// <summary>The root, to be trusted.</summary>
    X509Certificate2 Root { get; }

    /// <summary>The CA that signs the holders' certificates.</summary>
    X509Certificate2 Issuing { get; }
}
