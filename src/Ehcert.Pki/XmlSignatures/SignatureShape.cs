using System.Security.Cryptography;
using System.Xml;
using Ehcert.Domain;
using Names = Ehcert.Pki.XmlSignatures.XmlSignatureNames;

namespace Ehcert.Pki.XmlSignatures;

/// <summary>What a signature element says, when it has exactly the shape of the profile; every other shape is refused.</summary>
internal sealed record SignatureShape(
    XmlElement SignedInfo,
    SignatureAlgorithm Algorithm,
    HashAlgorithmName DigestAlgorithm,
    byte[] DigestValue,
    byte[] SignatureValue,
    List<byte[]> Certificates)
{
    public static Outcome<SignatureShape> Read(XmlElement signature, string rootId)
    {
        // SignedInfo, SignatureValue, KeyInfo: no Object, where content could hide.
        if (Children(signature, Names.SignedInfo, Names.SignatureValue, Names.KeyInfo) is not [var signedInfo, var value, var keyInfo])
            return XmlSignatureRefusals.ShapeNotAllowed.Refuse();
        if (Children(signedInfo, Names.CanonicalizationMethod, Names.SignatureMethod, Names.Reference)
            is not [var canonical, var method, var reference])
        {
            return XmlSignatureRefusals.WrongReference.Refuse();
        }

        if (reference.GetAttribute(Names.Uri) != "#" + rootId)
            return XmlSignatureRefusals.WrongReference.Refuse();
        if (Children(reference, Names.Transforms, Names.DigestMethod, Names.DigestValue)
            is not [var transforms, var digestMethod, var digestValue])
        {
            return XmlSignatureRefusals.TransformNotAllowed.Refuse();
        }

        if (Children(transforms, Names.Transform, Names.Transform) is not [var first, var second]
            || AlgorithmOf(first) != Names.Enveloped || AlgorithmOf(second) != Names.ExclusiveC14N)
        {
            return XmlSignatureRefusals.TransformNotAllowed.Refuse();
        }

        if (AlgorithmOf(canonical) != Names.ExclusiveC14N || SignatureAlgorithms.Find(AlgorithmOf(method)) is not { } algorithm)
            return XmlSignatureRefusals.AlgorithmNotAllowed.Refuse();
        HashAlgorithmName? digestAlgorithm = AlgorithmOf(digestMethod) switch
        {
            Names.Sha256 => HashAlgorithmName.SHA256,
            Names.Sha384 => HashAlgorithmName.SHA384,
            _ => null,
        };
        if (digestAlgorithm is not { } hash)
            return XmlSignatureRefusals.AlgorithmNotAllowed.Refuse();
        if (Base64(digestValue) is not { } digest || Base64(value) is not { } signatureValue)
            return XmlSignatureRefusals.ValueWrong.Refuse();
        return CertificatesIn(keyInfo).Select(certificates =>
            new SignatureShape(signedInfo, algorithm, hash, digest, signatureValue, certificates));
    }

    /// <summary>The key comes from certificates in one X509Data and from nowhere else: no KeyValue, no RetrievalMethod, no names.</summary>
    private static Outcome<List<byte[]>> CertificatesIn(XmlElement keyInfo)
    {
        if (Children(keyInfo, Names.X509Data) is not [var data] || ElementsOf(data) is not { Count: > 0 } elements)
            return XmlSignatureRefusals.KeyNotAllowed.Refuse();
        var certificates = new List<byte[]>(elements.Count);
        foreach (XmlElement element in elements)
        {
            if (!Is(element, Names.X509Certificate))
                return XmlSignatureRefusals.KeyNotAllowed.Refuse();
            if (Base64(element) is not { Length: > 0 } certificate)
                return XmlSignatureRefusals.CertificateUnreadable.Refuse();
            certificates.Add(certificate);
        }

        return certificates;
    }

    /// <summary>
    /// The child elements when they are exactly these, in this order, with nothing but white space between; otherwise null.
    /// </summary>
    private static List<XmlElement>? Children(XmlElement parent, params ReadOnlySpan<string> names)
    {
        if (ElementsOf(parent) is not { } elements || elements.Count != names.Length)
            return null;
        for (int index = 0; index < names.Length; index++)
        {
            if (!Is(elements[index], names[index]))
                return null;
        }

        return elements;
    }

    private static List<XmlElement>? ElementsOf(XmlElement parent)
    {
        var elements = new List<XmlElement>();
        for (XmlNode? node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is XmlElement element)
                elements.Add(element);
            else if (node is XmlProcessingInstruction || (node is XmlCharacterData and not XmlComment && !string.IsNullOrWhiteSpace(node.Value)))
                return null;
        }

        return elements;
    }

    private static bool Is(XmlElement element, string name) => element.LocalName == name && element.NamespaceURI == Names.Namespace;

    /// <summary>The algorithm of a method element; empty when the element carries parameters, which the profile never does.</summary>
    private static string AlgorithmOf(XmlElement method) =>
        ElementsOf(method) is { Count: 0 } ? method.GetAttribute(Names.Algorithm) : string.Empty;

    /// <summary>Base64 with the line breaks that Java writes, carriage returns included; null when it is anything else.</summary>
    private static byte[]? Base64(XmlElement element)
    {
        if (!IsLeaf(element))
            return null;
        string text = element.InnerText;
        byte[] buffer = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, buffer, out int length) ? buffer[..length] : null;
    }

    private static bool IsLeaf(XmlElement element)
    {
        for (XmlNode? node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is not XmlCharacterData)
                return false;
        }

        return true;
    }
}
