using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Eid.Virtual;

/// <summary>The pieces of the certificates on a card, encoded as on real ones.</summary>
internal static class CertificateParts
{
    public const string Country = "2.5.4.6";
    public const string Organisation = "2.5.4.10";
    public const string CommonName = "2.5.4.3";
    public const string Surname = "2.5.4.4";
    public const string GivenName = "2.5.4.42";
    public const string SerialNumber = "2.5.4.5";

    private const string CertificatePolicies = "2.5.29.32";
    private const string PracticeStatement = "1.3.6.1.5.5.7.2.1";
    private const string UserNotice = "1.3.6.1.5.5.7.2.2";
    private const string QcStatements = "1.3.6.1.5.5.7.1.3";
    private const string QcCompliance = "0.4.0.1862.1.1";
    private const string QcOnDevice = "0.4.0.1862.1.4";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    /// <summary>A name, attribute by attribute; country and serial number as PrintableString, the rest as UTF8String. Empty values are left out.</summary>
    public static X500DistinguishedName Name(params IEnumerable<(string Type, string Value)> attributes)
    {
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach ((string type, string value) in attributes.Where(attribute => attribute.Value.Length > 0))
            {
                using (writer.PushSetOf())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(type);
                    writer.WriteCharacterString(type is Country or SerialNumber ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String, value);
                }
            }
        }

        return new X500DistinguishedName(writer.Encode());
    }

    /// <summary>CertificatePolicies: one policy, the address of its statement, and a notice to the reader if there is one.</summary>
    public static X509Extension Policy(string policy, Uri statement, string? notice)
    {
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(policy);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(PracticeStatement);
                    writer.WriteCharacterString(UniversalTagNumber.IA5String, statement.AbsoluteUri);
                }

                if (notice is not null)
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(UserNotice);
                        using (writer.PushSequence())
                            writer.WriteCharacterString(UniversalTagNumber.UTF8String, notice);
                    }
                }
            }
        }

        return new X509Extension(CertificatePolicies, writer.Encode(), critical: false);
    }

    /// <summary>QCStatements of a qualified signature certificate whose key is in a signature device (ETSI EN 319 412-5 §4.2).</summary>
    public static X509Extension Qualified()
    {
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (string statement in (string[])[QcCompliance, QcOnDevice])
            {
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier(statement);
            }
        }

        return new X509Extension(QcStatements, writer.Encode(), critical: false);
    }

    public static X509Extension ForClients() =>
        new X509EnhancedKeyUsageExtension([new Oid(ClientAuthentication)], critical: false);
}
