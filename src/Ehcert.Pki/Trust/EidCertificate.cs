using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Pki.Trust;

/// <summary>Whom a certificate of an identity card names.</summary>
/// <param name="NationalNumber">Subject attribute serialNumber (2.5.4.5).</param>
/// <param name="Name">Given names (2.5.4.42, may be empty) and surname (2.5.4.4).</param>
public sealed record EidHolder(NationalNumber NationalNumber, PersonName Name);

/// <summary>Reads the subject of an identity card's certificate.</summary>
public static class EidCertificate
{
    /// <summary>The holder. Says nothing about trust. Refused with <see cref="TrustRefusals.HolderUnreadable"/>.</summary>
    public static Outcome<EidHolder> Holder(X509Certificate2 certificate)
    {
        try
        {
            ILookup<string, string?> subject = certificate.SubjectName.EnumerateRelativeDistinguishedNames()
                .Where(part => !part.HasMultipleElements)
                .ToLookup(part => part.GetSingleElementType().Value!, part => part.GetSingleElementValue(), StringComparer.Ordinal);
            if (subject[Oids.NameSerialNumber].Count() != 1 || subject[Oids.Surname].Count() != 1)
                return TrustRefusals.HolderUnreadable.Refuse();
            if (NationalNumber.Parse(subject[Oids.NameSerialNumber].Single()).IsRefused(out _, out NationalNumber? number))
                return TrustRefusals.HolderUnreadable.Refuse();
            return new EidHolder(number, new PersonName(subject[Oids.GivenName].FirstOrDefault() ?? "", subject[Oids.Surname].Single() ?? ""));
        }
        catch (Exception malformed) when (malformed is CryptographicException or AsnContentException)
        {
            return TrustRefusals.HolderUnreadable.Refuse();
        }
    }
}
