using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Authority.Keys;

/// <summary>Where the open keys hang from the start of the authority to its end.</summary>
internal sealed class KeyRing : IAuthorityCertificates, IDisposable
{
    private AuthorityKeys? _keys;

    /// <summary>The open keys; asking before the start has opened them is a bug.</summary>
    public AuthorityKeys Keys => _keys ?? throw new InvalidOperationException("The keys are not open yet.");

    public X509Certificate2 Root => Keys.Root;

    public X509Certificate2 Issuing => Keys.Issuing.Certificate;

    public void Hang(AuthorityKeys keys) => _keys = keys;

    public void Dispose() => _keys?.Dispose();
}
