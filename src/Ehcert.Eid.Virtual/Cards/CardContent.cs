using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Eid.Virtual;

/// <summary>Everything that was put on a card when it was made, and that never changes afterwards.</summary>
internal sealed record CardContent(
    VirtualPerson Person,
    CardMake Make,
    byte[] ChipSerial,
    IReadOnlyDictionary<FilePath, byte[]> Files,
    IReadOnlyDictionary<byte, CardPrivateKey> Keys,
    ECDsa? BasicKey,
    X509Certificate2? Authentication,
    X509Certificate2? Signature);
