using Ehcert.Pki.Issuing.Rules;

namespace Ehcert.Pki.Issuing;

/// <summary>
/// The certificate policy, executable: every rule is asked about every certificate before it is signed. One rule, one file; each
/// has a good and a bad certificate in the tests.
/// </summary>
internal static class CertificatePolicy
{
    public static IReadOnlyList<ICertificateRule> Rules { get; } =
    [
        new CanonicalDer(),
        new VersionThree(),
        new SerialNumberEntropy(),
        new SignatureAlgorithmOfIssuer(),
        new IssuerNameOfIssuer(),
        new ValidityEncoding(),
        new ValidityPeriod(),
        new SubjectOfEHealth(),
        new SubjectOfAuthority(),
        new SubjectEncoding(),
        new KeyStrength(),
        new KeyOfItsOwn(),
        new ExtensionsOfProfile(),
        new BasicConstraintsOfProfile(),
        new PathLengthOfIssuer(),
        new KeyUsageOfProfile(),
        new ExtendedKeyUsageOfProfile(),
        new SubjectKeyIdentifierOfKey(),
        new AuthorityKeyIdentifierOfIssuer(),
        new PolicyIdentifier(),
        new StatusAddressesReachable(),
    ];

    /// <summary>Every objection of every rule, in the order of the rules; nothing when the certificate may be signed.</summary>
    public static IEnumerable<PolicyObjection> Objections(
        ReadOnlyMemory<byte> encoded, ToBeSignedCertificate certificate, CertificateProfile profile, IssuerIdentity issuer)
    {
        var context = new IssuanceContext(encoded, profile, issuer);
        return
            from rule in Rules
            let objection = rule.Objection(certificate, context)
            where objection is not null
            select new PolicyObjection(rule.GetType().Name, objection);
    }
}

/// <summary>A rule that says no.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="What">What is wrong; technical, English, without personal data.</param>
internal sealed record PolicyObjection(string Rule, string What);
