using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Keys;

namespace Ehcert.Pki.Tokens;

/// <summary>A sealed message, opened.</summary>
/// <param name="Content">What was sent.</param>
/// <param name="Sender">The certificate that signed it, inside and outside.</param>
/// <param name="OpenedWith">Serial number of the encryption certificate whose key opened it.</param>
public sealed record OpenedMessage(ReadOnlyMemory<byte> Content, X509Certificate2 Sender, SerialNumber OpenedWith);
