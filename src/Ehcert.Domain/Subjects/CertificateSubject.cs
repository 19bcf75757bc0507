using System.Security.Cryptography.X509Certificates;

namespace Ehcert.Domain;

/// <summary>
/// The distinguished name of an eHealth certificate: who it belongs to, by number, name and, for organisations, application id.
/// Two subjects are equal when these three are, whatever the order, spelling and string types they were read from.
/// </summary>
/// <remarks>
/// Names are free text, and existing readers take any organisational unit of the shape <c>TYPE=digits</c> for the identity and any
/// that the common name ends with for the application id. A name that could be mistaken so is therefore refused, and when a
/// subject is read the identity is the one on which common name and organisational unit agree, never one found in a name.
/// </remarks>
public sealed record CertificateSubject
{
    private CertificateSubject(Identifier identifier, NormalisedName name, ApplicationId? applicationId) =>
        (Identifier, Name, ApplicationId) = (identifier, name, applicationId);

    /// <summary>The number that identifies the owner.</summary>
    public Identifier Identifier { get; }

    /// <summary>The owner's name.</summary>
    public NormalisedName Name { get; }

    /// <summary>Tells the certificates of one organisation apart; null when there is none, as always for persons.</summary>
    public ApplicationId? ApplicationId { get; }

    /// <summary>The common name, unescaped: <c>TYPE=ID</c> or <c>TYPE=ID, APPID</c>.</summary>
    public string CommonName => CommonNameOf(Identifier, ApplicationId);

    /// <summary>
    /// The text on the wire, most specific attribute first, RFC 2253 escaping and <c>=</c> escaped too
    /// (ra-protocol reference: "Distinguished name").
    /// </summary>
    public string WireForm => SubjectText.Write(Attributes());

    /// <summary>Composes a subject.</summary>
    /// <returns>
    /// The subject, or a refusal of <see cref="SubjectRefusals"/>: a person with application id, or a name that could pass for something else.
    /// </returns>
    public static Outcome<CertificateSubject> Create(Identifier identifier, NormalisedName name, ApplicationId? applicationId = null)
    {
        if (identifier.Type.IsPerson && applicationId is not null)
            return SubjectRefusals.ApplicationIdOfPerson.Refuse();
        return CouldPassForSomethingElse(name.Value, identifier, applicationId)
            ? SubjectRefusals.NameAmbiguous.Refuse()
            : new CertificateSubject(identifier, name, applicationId);
    }

    /// <summary>
    /// Reads a subject from text: RFC 2253 or 4514, escaped or quoted values, <c>=</c> escaped or not, blanks after the separators,
    /// attributes in any order.
    /// </summary>
    /// <returns>The subject, or a refusal of <see cref="SubjectRefusals"/> or <see cref="IdentifierRefusals"/>.</returns>
    public static Outcome<CertificateSubject> Parse(string? wireForm) => SubjectText.Read(wireForm).Then(SubjectContent.Read);

    /// <summary>Reads the subject of a certificate or certificate request, whatever its order and string types.</summary>
    /// <returns>The subject, or a refusal of <see cref="SubjectRefusals"/> or <see cref="IdentifierRefusals"/>.</returns>
    public static Outcome<CertificateSubject> From(X500DistinguishedName name) => SubjectDer.Read(name).Then(SubjectContent.Read);

    /// <summary>The DER encoding for certificates and requests: the reverse of the wire order, country first.</summary>
    public X500DistinguishedName ToX500() => SubjectDer.Write(Attributes());

    /// <summary>Type and masked number: personal data does not leak by accident. Use <see cref="WireForm"/> on purpose.</summary>
    public override string ToString() =>
        $"{Identifier.Type}={TypedNumber.Mask(Identifier.Value)}{(ApplicationId is null ? "" : $", {ApplicationId}")}";

    internal static string CommonNameOf(Identifier identifier, ApplicationId? applicationId) =>
        applicationId is null ? identifier.ToString() : $"{identifier}, {applicationId}";

    private static bool CouldPassForSomethingElse(string name, Identifier identifier, ApplicationId? applicationId) =>
        SubjectContent.LooksLikeIdentity(name)
        || SubjectContent.IsFixedPart(name)
        || CommonNameOf(identifier, applicationId).EndsWith(name, StringComparison.OrdinalIgnoreCase);

    // In the order of the encoding; the text is written from the end.
    private IEnumerable<SubjectAttribute> Attributes()
    {
        yield return new(SubjectAttributeType.Country, SubjectContent.Country);
        yield return new(SubjectAttributeType.Organization, SubjectContent.Organization);
        if (ApplicationId is not null)
            yield return new(SubjectAttributeType.OrganizationalUnit, ApplicationId.Value);
        yield return new(SubjectAttributeType.OrganizationalUnit, Identifier.ToString());
        yield return new(SubjectAttributeType.OrganizationalUnit, Name.Value);
        yield return new(SubjectAttributeType.OrganizationalUnit, SubjectContent.Platform);
        yield return new(SubjectAttributeType.CommonName, CommonName);
    }
}
