using Ehcert.Authority.Persistence;
using Ehcert.Authority.Requesting;
using Ehcert.Domain;
using Ehcert.Pki.Requests;
using ApplicationId = Ehcert.Domain.ApplicationId;

namespace Ehcert.Authority;

/// <summary>A validated request of a fictitious person or organisation, as Requesting leaves it, with the key that only its owner has.</summary>
internal sealed class SomeRequest : IDisposable
{
    public const string Person = "85073099734";

    private SomeRequest(AuthenticationKey key, CertificateSubject subject) => (Key, Subject) = (key, subject);

    public AuthenticationKey Key { get; }

    public CertificateSubject Subject { get; }

    public string Id => PublicKeyIdentifier.From(Key.PublicKey.EncodedKeyValue.RawData).Hex;

    public static SomeRequest Of(string identifier = "SSIN=" + Person, string name = "TESTINE VOORBEELD", string? applicationId = null) => new(
        AuthenticationKey.Create(),
        CertificateSubject.Create(
            Identifier.Parse(identifier).Value,
            NormalisedName.From(name).Value,
            applicationId is null ? null : ApplicationId.Parse(applicationId).Value).Value);

    /// <summary>Puts the request into the open transaction.</summary>
    public CertificateRecord Record(AuthorityDb db, DateTimeOffset at, string? replaces = null)
    {
        var record = new CertificateRecord
        {
            PublicKeyIdentifier = Id,
            IdentifierType = Subject.Identifier.Type.Token,
            IdentifierValue = Subject.Identifier.Value,
            ApplicationId = Subject.ApplicationId?.Value ?? "",
            OwnerName = Subject.Name.Value,
            SubjectName = Subject.Name.Value,
            DistinguishedName = Subject.WireForm,
            SignerSsin = Person,
            SignerGivenNames = "Testine",
            SignerSurname = "Voorbeeld",
            Validation = ValidationState.Automatic,
            RequestedAt = at,
            ValidatedAt = at,
            SigningRequest = CertificateSigningRequest.Create(Subject, Key),
            Replaces = replaces,
            EmailPrivate = "testine@voorbeeld.example",
            EmailGeneral = null,
            PhonePrivate = "+32 470 00 00 00",
            PhoneGeneral = null,
            BaseServices = "",
            Language = Language.Dutch,
            ContractId = Guid.NewGuid(),
        };
        db.Add(record);
        return record;
    }

    public void Dispose() => Key.Dispose();
}
