namespace Ehcert.Pki.XmlSignatures;

/// <summary>Namespace, element and algorithm names of XML Signature (W3C xmldsig-core1, RFC 9231).</summary>
internal static class XmlSignatureNames
{
    public const string Namespace = "http://www.w3.org/2000/09/xmldsig#";
    public const string ExclusiveC14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    public const string Enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    public const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    public const string Sha384 = "http://www.w3.org/2001/04/xmldsig-more#sha384";
    public const string RsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public const string EcdsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    public const string EcdsaSha384 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384";

    public const string Signature = "Signature";
    public const string SignedInfo = "SignedInfo";
    public const string CanonicalizationMethod = "CanonicalizationMethod";
    public const string SignatureMethod = "SignatureMethod";
    public const string Reference = "Reference";
    public const string Transforms = "Transforms";
    public const string Transform = "Transform";
    public const string DigestMethod = "DigestMethod";
    public const string DigestValue = "DigestValue";
    public const string SignatureValue = "SignatureValue";
    public const string KeyInfo = "KeyInfo";
    public const string X509Data = "X509Data";
    public const string X509Certificate = "X509Certificate";
    public const string Algorithm = "Algorithm";
    public const string Uri = "URI";
    public const string Id = "Id";
}
