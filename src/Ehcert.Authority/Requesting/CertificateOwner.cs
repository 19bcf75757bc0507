using Ehcert.Authority.Registers;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Authority.Requesting;

/// <summary>Reads who signs and for whom the certificate is meant out of a contract request (ra-protocol §3.4).</summary>
internal sealed class CertificateOwner(RegisterLookups registers)
{
    /// <summary>The signer: exactly one national number, with right check digits, and a name.</summary>
    public static Outcome<Signer> ReadSigner(Actor actor)
    {
        if (actor.Ids is not [{ Type: "SSIN" } id] || !NationalNumber.Parse(id.Value).TryGet(out var number, out _))
            return AuthorityRefusals.InvalidIdentifier.Refuse("Signer");
        var name = new PersonName(string.Join(' ', actor.FirstNames), actor.Name);
        return name.Normalised().Succeeded ? new Signer(number, name) : AuthorityRefusals.InvalidRequest.Refuse("Signer");
    }

    /// <summary>The owner: the signer in person, or an organisation of an offered type.</summary>
    public async ValueTask<Outcome<Owner>> ReadAsync(CertificateIdentifier asked, Signer signer, CancellationToken ct)
    {
        if (asked.Actor.Ids is not [var id])
            return AuthorityRefusals.InvalidIdentifier.Refuse("Actor");
        if (IdentifierType.Find(id.Type) is not { } type || !string.Equals(type.Token, id.Type, StringComparison.Ordinal))
            return AuthorityRefusals.UnknownOrganizationType.Refuse("Actor");
        return type.IsPerson ? ReadPerson(asked, id, signer) : await ReadOrganisationAsync(asked, id, type, ct);
    }

    private static Outcome<Owner> ReadPerson(CertificateIdentifier asked, TypedId id, Signer signer)
    {
        if (!NationalNumber.Parse(id.Value).TryGet(out var number, out _))
            return AuthorityRefusals.InvalidIdentifier.Refuse("Actor");
        if (asked.ApplicationId is not null)
            return AuthorityRefusals.InvalidApplicationId.Refuse("ApplicationId");
        if (number != signer.Number)
            return AuthorityRefusals.SignerMismatch.Refuse("Actor");
        return signer.Name.Normalised()
            .Then(name => CertificateSubject.Create(Identifier.Of(number), name.Shortened()))
            .Select(subject => new Owner(subject, signer.Name.Full));
    }

    private async ValueTask<Outcome<Owner>> ReadOrganisationAsync(CertificateIdentifier asked, TypedId id, IdentifierType type, CancellationToken ct)
    {
        if (OrganisationKinds.Find(type) is null)
            return AuthorityRefusals.UnknownOrganizationType.Refuse("Actor");
        if (!Identifier.Parse(type, id.Value).TryGet(out var identifier, out _) || identifier.Value != id.Value)
            return AuthorityRefusals.InvalidIdentifier.Refuse("Actor");

        ApplicationId? application = null;
        if (asked.ApplicationId is { } written && !ApplicationId.Parse(ApplicationId.Normalise(written)).TryGet(out application, out _))
            return AuthorityRefusals.InvalidApplicationId.Refuse("ApplicationId");

        string name = NameOf(await registers.FindOrganisationAsync(identifier, ct), asked.Actor.Name);
        return NormalisedName.From(name)
            .Then(normalised => CertificateSubject.Create(identifier, normalised.Shortened(), application))
            .Select(subject => new Owner(subject, name));
    }

    // The registers' name wins over what was typed; what was typed chooses among the registers' languages.
    private static string NameOf(OrganisationEntry? known, string typed)
    {
        if (known is null)
            return typed;
        var names = LanguageCodes.All.Select(known.NameIn).ToList();
        return names.Find(name => AreTheSame(name, typed)) ?? names[0];
    }

    private static bool AreTheSame(string one, string other) =>
        NormalisedName.From(one).TryGet(out var first, out _) && NormalisedName.From(other).TryGet(out var second, out _) && first == second;
}

/// <summary>The person who signs, as the request names them.</summary>
internal sealed record Signer(NationalNumber Number, PersonName Name);

/// <summary>Whose certificate it will be.</summary>
/// <param name="Subject">The name in the certificate.</param>
/// <param name="Name">The name as people write it.</param>
internal sealed record Owner(CertificateSubject Subject, string Name);
