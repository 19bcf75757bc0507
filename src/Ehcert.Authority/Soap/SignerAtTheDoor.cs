using Ehcert.Pki.Trust;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Authority.Soap;

/// <summary>Who signed, as far as the door can tell.</summary>
/// <param name="Signature">A signature that is right in itself.</param>
/// <param name="Holder">
/// The person, when the operation asks for an identity card: chain, revocation and kind of the certificate are checked.
/// Null for operations signed with an eHealth certificate: the slice looks it up among our own.
/// </param>
internal sealed record SignerAtTheDoor(VerifiedSignature Signature, EidHolder? Holder);
