using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>Signs with a key of the identity card; the PIN is asked by whoever shows things to the person.</summary>
internal sealed class EidIdentity : ISigningIdentity
{
    private readonly EidCard _card;
    private readonly CardKey _key;
    private readonly IPinEntry _pin;

    private EidIdentity(EidCard card, CardKey key, IPinEntry pin, IReadOnlyList<X509Certificate2> chain) =>
        (_card, _key, _pin, Chain) = (card, key, pin, chain);

    /// <summary>Takes a key of the card, when its certificate is there and within its dates.</summary>
    public static async Task<Outcome<EidIdentity>> OfAsync(EidCard card, CardKey key, IPinEntry pin, TimeProvider time, CancellationToken ct)
    {
        if ((await card.ReadCertificatesAsync(ct)).IsRefused(out Refusal? refusal, out CardCertificates? certificates))
            return refusal;
        return certificates.Usable(key, time.GetUtcNow()).Select(_ => new EidIdentity(card, key, pin, certificates.ChainOf(key)));
    }

    public IReadOnlyList<X509Certificate2> Chain { get; }

    public async ValueTask<Outcome<byte[]>> SignHashAsync(ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, CancellationToken ct) =>
        _key is CardKey.Signature
            ? await _card.SignAsync(hash, algorithm, _pin, ct)
            : await _card.AuthenticateAsync(hash, algorithm, _pin, ct);
}
