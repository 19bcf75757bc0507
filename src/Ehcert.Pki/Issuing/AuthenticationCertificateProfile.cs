namespace Ehcert.Pki.Issuing;

/// <summary>What an authority decides about the eHealth certificates it issues; the rest is fixed (keystore-and-etk §3.1).</summary>
/// <param name="ValidityMonths">How long they are valid.</param>
/// <param name="Addresses">Where their status can be asked.</param>
/// <param name="PolicyOid">The certificate policy, dotted. The default lies below 2.999, the arc for examples.</param>
/// <param name="PracticeStatement">Where the certification practice statement can be read; left out when null.</param>
public sealed record AuthenticationCertificateProfile(
    int ValidityMonths,
    StatusAddresses Addresses,
    string PolicyOid = "2.999.1.1",
    Uri? PracticeStatement = null);
