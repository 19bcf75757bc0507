using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Pki.Trust;
using Ehcert.Protocol;

namespace Ehcert.Lifecycle.Completing;

/// <summary>Checks what the authority delivered before it goes into the keystore: our key, our subject, our roots.</summary>
internal static class DeliveredChain
{
    private const int MostCertificates = 8;

    public static Outcome<IReadOnlyList<X509Certificate2>> Check(Workplace workplace, WorkingKeystore keystore, IReadOnlyList<Blob> delivered)
    {
        if (delivered.Count is 0 or > MostCertificates || Read(delivered) is not { } chain)
            return CompletingRefusals.DeliveryUnreadable.Refuse();
        X509Certificate2 leaf = chain[0];
        if (!keystore.Key.Matches(leaf))
            return CompletingRefusals.CertificateForAnotherKey.Refuse();

        if (CertificateSubject.From(leaf.SubjectName).IsRefused(out _, out CertificateSubject? subject)
            || (keystore.File.Request is { } request && request.Key.Equals(keystore.Key.Identifier()) && !request.Subject.Equals(subject)))
            return CompletingRefusals.CertificateForSomeoneElse.Refuse();

        return workplace.EhealthChains.ValidateOffline(leaf, chain.Skip(1), CertificatePurpose.EHealthAuthentication, workplace.Time.GetUtcNow())
            .Select(IReadOnlyList<X509Certificate2> (_) => chain);
    }

    /// <summary>The platform reads some parts only when asked for, and throws then.</summary>
    private static X509Certificate2 Readable(X509Certificate2 certificate)
    {
        _ = certificate.ValidUntil() - certificate.ValidFrom();
        _ = certificate.Extensions.OfType<X509KeyUsageExtension>().Sum(usage => (int)usage.KeyUsages);
        return certificate;
    }

    private static X509Certificate2[]? Read(IReadOnlyList<Blob> delivered)
    {
        try
        {
            return [.. delivered.Select(der => Readable(X509CertificateLoader.LoadCertificate(der.Span)))];
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
