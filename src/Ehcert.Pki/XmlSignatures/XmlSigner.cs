using System.Security.Cryptography;
using System.Xml;
using Ehcert.Domain;
using Names = Ehcert.Pki.XmlSignatures.XmlSignatureNames;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>
/// Makes enveloped signatures in the profile of the eHealth certificate services: last child of the root, one reference to the root's Id,
/// exclusive canonicalization, SHA-256 digest, the signer's whole chain in <c>X509Data</c>.
/// </summary>
public static class XmlSigner
{
    private const string Prefix = "ds";

    /// <summary>Signs the root element, which must carry an <c>Id</c>. When it is refused, the document stays as it was.</summary>
    /// <param name="document">A document made or read with its white space kept; do not change it after this.</param>
    /// <param name="identity">The key and its chain. What it refuses (a cancelled PIN…) comes out unchanged.</param>
    /// <param name="ct">Stops waiting for the identity.</param>
    /// <returns>The same document, signed.</returns>
    public static async ValueTask<Outcome<XmlDocument>> SignAsync(XmlDocument document, ISigningIdentity identity, CancellationToken ct)
    {
        XmlElement root = document.DocumentElement ?? throw new ArgumentException("There is nothing to sign.", nameof(document));
        string id = root.GetAttribute(Names.Id);
        ArgumentException.ThrowIfNullOrEmpty(id, nameof(document));
        if (root.GetElementsByTagName(Names.Signature, Names.Namespace).Count > 0)
            throw new ArgumentException("The document is signed already.", nameof(document));
        if (identity.Chain.Count == 0 || SignatureAlgorithms.For(identity.Chain[0]) is not { } algorithm)
            return XmlSignatureRefusals.KeyNotAllowed.Refuse();

        XmlElement signature = Element(document, Names.Signature);
        signature.SetAttribute(Names.Id, $"xmldsig-{Guid.NewGuid():D}");
        XmlElement signedInfo = Append(signature, SignedInfo(document, id, Digest(root), algorithm));
        byte[] hash = CanonicalXml.Hash(signedInfo, null, algorithm.Hash());
        if ((await identity.SignHashAsync(hash, algorithm.Hash(), ct)).IsRefused(out Refusal? refusal, out byte[]? value))
            return refusal;

        Append(signature, Element(document, Names.SignatureValue)).InnerText = Convert.ToBase64String(value);
        Append(signature, KeyInfo(document, identity));
        root.AppendChild(signature);
        return document;
    }

    private static byte[] Digest(XmlElement root) => CanonicalXml.Hash(root, null, HashAlgorithmName.SHA256);

    private static XmlElement SignedInfo(XmlDocument document, string id, byte[] digest, SignatureAlgorithm algorithm)
    {
        XmlElement signedInfo = Element(document, Names.SignedInfo);
        Append(signedInfo, Method(document, Names.CanonicalizationMethod, Names.ExclusiveC14N));
        Append(signedInfo, Method(document, Names.SignatureMethod, algorithm.Uri()));
        XmlElement reference = Append(signedInfo, Element(document, Names.Reference));
        reference.SetAttribute(Names.Uri, "#" + id);
        XmlElement transforms = Append(reference, Element(document, Names.Transforms));
        Append(transforms, Method(document, Names.Transform, Names.Enveloped));
        Append(transforms, Method(document, Names.Transform, Names.ExclusiveC14N));
        Append(reference, Method(document, Names.DigestMethod, Names.Sha256));
        Append(reference, Element(document, Names.DigestValue)).InnerText = Convert.ToBase64String(digest);
        return signedInfo;
    }

    private static XmlElement KeyInfo(XmlDocument document, ISigningIdentity identity)
    {
        XmlElement keyInfo = Element(document, Names.KeyInfo);
        XmlElement data = Append(keyInfo, Element(document, Names.X509Data));
        foreach (var certificate in identity.Chain)
            Append(data, Element(document, Names.X509Certificate)).InnerText = Convert.ToBase64String(certificate.RawDataMemory.Span);
        return keyInfo;
    }

    private static XmlElement Method(XmlDocument document, string name, string algorithm)
    {
        XmlElement method = Element(document, name);
        method.SetAttribute(Names.Algorithm, algorithm);
        return method;
    }

    private static XmlElement Element(XmlDocument document, string name) => document.CreateElement(Prefix, name, Names.Namespace);

    private static XmlElement Append(XmlElement parent, XmlElement child)
    {
        parent.AppendChild(child);
        return child;
    }
}
