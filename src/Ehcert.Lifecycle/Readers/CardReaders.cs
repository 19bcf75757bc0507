using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Eid.Pcsc;

namespace Ehcert.Lifecycle.Readers;

/// <summary>Where card readers come from. The one place that chooses between real and virtual ones.</summary>
public static class CardReaders
{
    /// <summary>Readers for an address as in environment files: <c>pcsc</c> or <c>tcp://127.0.0.1:PORT</c>.</summary>
    public static Outcome<ICardReaders> Open(string address) => address switch
    {
        "pcsc" => Outcome.Of<ICardReaders>(new PcscReaders()),
        _ => NetworkReaders.At(address).Select(ICardReaders (readers) => readers),
    };
}
