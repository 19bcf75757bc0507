using Ehcert.Domain;

namespace Ehcert.Authority.Requesting;

/// <summary>Everything a contract says.</summary>
/// <param name="Reference">Its number.</param>
/// <param name="Subject">Subject of the certificate.</param>
/// <param name="OwnerName">Name of the owner as given.</param>
/// <param name="SignerNumber">National number of the person who signs.</param>
/// <param name="SignerName">Name of the person who signs.</param>
/// <param name="Contact">How the owner is reached.</param>
/// <param name="ValidityMonths">How long the certificate will be valid.</param>
/// <param name="MadeAt">When the contract was made.</param>
/// <param name="ExpiresAt">Until when it can be signed and sent.</param>
internal sealed record ContractDraft(
    string Reference,
    CertificateSubject Subject,
    string OwnerName,
    NationalNumber SignerNumber,
    PersonName SignerName,
    ContactData Contact,
    int ValidityMonths,
    DateTimeOffset MadeAt,
    DateTimeOffset ExpiresAt);
