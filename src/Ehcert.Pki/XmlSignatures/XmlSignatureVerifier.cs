using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Names = Ehcert.Pki.XmlSignatures.XmlSignatureNames;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>
/// Verifies the one enveloped signature of a request, strictly: any shape other than the profile's is refused, so that nothing can be
/// moved, wrapped, added or signed with something else. The element that is read afterwards must be the one that is given here.
/// </summary>
public static class XmlSignatureVerifier
{
    private const int MostCertificates = 8;

    /// <summary>
    /// Checks structure, digest and signature value. Trust in the signer is another question: see <see cref="VerifiedSignature"/>.
    /// </summary>
    /// <param name="root">The element that will be read, with the white space of the message kept.</param>
    public static Outcome<VerifiedSignature> Verify(XmlElement root)
    {
        string id = root.GetAttribute(Names.Id);
        if (OnlySignature(root, id).IsRefused(out Refusal? refusal, out XmlElement? signature))
            return refusal;
        if (SignatureShape.Read(signature, id).IsRefused(out refusal, out SignatureShape? shape))
            return refusal;
        if (Certificates(shape).IsRefused(out refusal, out List<X509Certificate2>? certificates))
            return refusal;
        byte[] digest = CanonicalXml.Hash(root, signature, shape.DigestAlgorithm);
        if (!CryptographicOperations.FixedTimeEquals(digest, shape.DigestValue))
            return XmlSignatureRefusals.ContentChanged.Refuse();
        byte[] hash = CanonicalXml.Hash(shape.SignedInfo, null, shape.Algorithm.Hash());
        return IsBy(certificates[0], shape, hash) switch
        {
            null => XmlSignatureRefusals.KeyNotAllowed.Refuse(),
            false => XmlSignatureRefusals.ValueWrong.Refuse(),
            true => new VerifiedSignature(root, certificates, shape.Algorithm),
        };
    }

    /// <summary>
    /// The signature, when the whole message holds exactly one, directly under the root, and nothing but the root has the root's Id.
    /// This is what stands against signature wrapping.
    /// </summary>
    private static Outcome<XmlElement> OnlySignature(XmlElement root, string id)
    {
        if (id.Length == 0)
            return XmlSignatureRefusals.WrongReference.Refuse();
        XmlElement? signature = null;
        foreach (XmlElement element in Elements(Top(root)))
        {
            if (element is { LocalName: Names.Signature, NamespaceURI: Names.Namespace })
            {
                if (signature is not null)
                    return XmlSignatureRefusals.SeveralSignatures.Refuse();
                signature = element;
            }

            if (element != root && HasIdentifier(element, id))
                return XmlSignatureRefusals.IdNotUnique.Refuse();
        }

        if (signature is null)
            return XmlSignatureRefusals.NotSigned.Refuse();
        return signature.ParentNode == root ? signature : XmlSignatureRefusals.WrongPlace.Refuse();
    }

    private static XmlElement Top(XmlElement element)
    {
        while (element.ParentNode is XmlElement parent)
            element = parent;
        return element;
    }

    private static IEnumerable<XmlElement> Elements(XmlElement top)
    {
        XmlNode node = top;
        while (true)
        {
            if (node is XmlElement element)
                yield return element;
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node != top && node.NextSibling is null)
                node = node.ParentNode!;
            if (node == top)
                yield break;
            node = node.NextSibling!;
        }
    }

    /// <summary>Whether any attribute that some reader might take for an identifier has this value.</summary>
    private static bool HasIdentifier(XmlElement element, string id)
    {
        if (!element.HasAttributes)
            return false;
        foreach (XmlAttribute attribute in element.Attributes)
        {
            if (attribute.LocalName.Equals(Names.Id, StringComparison.OrdinalIgnoreCase) && attribute.Value == id)
                return true;
        }

        return false;
    }

    private static Outcome<List<X509Certificate2>> Certificates(SignatureShape shape)
    {
        if (shape.Certificates.Count > MostCertificates)
            return XmlSignatureRefusals.CertificateUnreadable.Refuse();
        var certificates = new List<X509Certificate2>(shape.Certificates.Count);
        foreach (byte[] der in shape.Certificates)
        {
            if (HostileCertificate.Load(der) is not { } certificate)
                return XmlSignatureRefusals.CertificateUnreadable.Refuse();
            certificates.Add(certificate);
        }

        return certificates;
    }

    private static bool? IsBy(X509Certificate2 signer, SignatureShape shape, byte[] hash)
    {
        try
        {
            return shape.Algorithm.Verify(signer, hash, shape.SignatureValue);
        }
        catch (CryptographicException)
        {
            return null; // the key in the certificate is not one that can be used
        }
    }
}
