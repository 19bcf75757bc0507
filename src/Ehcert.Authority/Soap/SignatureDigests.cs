using System.Security.Cryptography;
using System.Security.Cryptography.Xml;
using Ehcert.Pki.XmlSignatures;

namespace Ehcert.Authority.Soap;

internal static class SignatureDigests
{
    /// <summary>
    /// SHA-256 of the signature value, hexadecimal. A verified value stands for one content and one signer, however the XML around it is written.
    /// </summary>
    public static string Digest(this VerifiedSignature signature)
    {
        var value = signature.Element.GetElementsByTagName("SignatureValue", SignedXml.XmlDsigNamespaceUrl)[0]!;
        return Convert.ToHexString(SHA256.HashData(Convert.FromBase64String(value.InnerText)));
    }
}
