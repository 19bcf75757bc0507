using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// The certificates on the card. They say nothing about trust: the chain has to end in a root that the program pinned itself, never in
/// the one read here.
/// </summary>
/// <param name="Authentication">Of the authentication key; null when the card has none (children, or the person's choice).</param>
/// <param name="Signature">Of the signature key; null when the card has none.</param>
/// <param name="Ca">Of the Citizen CA or Foreigner CA.</param>
/// <param name="Root">Of the root.</param>
/// <param name="Rrn">Of the National Register, who signed the identity file.</param>
public sealed record CardCertificates(
    X509Certificate2? Authentication, X509Certificate2? Signature, X509Certificate2 Ca, X509Certificate2 Root, X509Certificate2 Rrn)
{
    /// <summary>The certificate of one key, or null.</summary>
    public X509Certificate2? Of(CardKey key) => key switch
    {
        CardKey.Authentication => Authentication,
        CardKey.Signature => Signature,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, null),
    };

    /// <summary>
    /// The certificate of one key when it is there and its dates include <paramref name="at"/>; otherwise refused with
    /// <see cref="EidRefusals.CertificateMissing"/>, <see cref="EidRefusals.CertificateNotYetValid"/> or <see cref="EidRefusals.CertificateExpired"/>.
    /// Says nothing about revocation.
    /// </summary>
    public Outcome<X509Certificate2> Usable(CardKey key, DateTimeOffset at)
    {
        if (Of(key) is not { } certificate)
            return EidRefusals.CertificateMissing(key);
        DateTimeOffset start = new(certificate.NotBefore.ToUniversalTime()), end = new(certificate.NotAfter.ToUniversalTime());
        if (at < start)
            return EidRefusals.CertificateNotYetValid(start);
        return at > end ? EidRefusals.CertificateExpired(key, end) : certificate;
    }

    /// <summary>The certificate of one key, then its CA, then the root; empty when the card has no such certificate.</summary>
    public IReadOnlyList<X509Certificate2> ChainOf(CardKey key) => Of(key) is { } certificate ? [certificate, Ca, Root] : [];

    /// <summary>Says only which are there: names and numbers stay out of logs.</summary>
    public override string ToString() =>
        $"card certificates ({(Authentication is null ? "no" : "with")} authentication, {(Signature is null ? "no" : "with")} signature)";
}
