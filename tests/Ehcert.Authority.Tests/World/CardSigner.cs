using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Eid.Virtual;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Authority.World;

/// <summary>Signs with one of the two keys of a virtual identity card, through its APDUs.</summary>
internal sealed class CardSigner : ISigningIdentity
{
    private readonly EidCard _card;
    private readonly CardKey _key;
    private readonly PinEntry _pin;

    private CardSigner(EidCard card, CardKey key, string pin, IReadOnlyList<X509Certificate2> chain) =>
        (_card, _key, _pin, Chain) = (card, key, new PinEntry(pin), chain);

    public IReadOnlyList<X509Certificate2> Chain { get; }

    public static async Task<CardSigner> OpenAsync(VirtualEidCard card, CardKey key, TimeProvider time)
    {
        var readers = new VirtualReaders();
        readers.Attach("reader");
        readers.Insert("reader", card);
        var opened = (await EidCard.OpenAsync(readers, options: new EidOptions { Time = time })).Value;
        var certificates = (await opened.ReadCertificatesAsync(default)).Value;
        return new CardSigner(opened, key, card.Person.Pin, certificates.ChainOf(key));
    }

    public async ValueTask<Outcome<byte[]>> SignHashAsync(ReadOnlyMemory<byte> hash, HashAlgorithmName algorithm, CancellationToken ct) =>
        _key == CardKey.Authentication
            ? await _card.AuthenticateAsync(hash, algorithm, _pin, ct)
            : await _card.SignAsync(hash, algorithm, _pin, ct);

    private sealed class PinEntry(string pin) : IPinEntry
    {
        public ValueTask<Pin?> AskAsync(PinRequest request, CancellationToken cancellation) => new(Pin.From(pin).Value);

        public ValueTask<IAsyncDisposable?> AnnouncePinPadAsync(PinRequest request, CancellationToken cancellation) => new((IAsyncDisposable?)null);
    }
}
