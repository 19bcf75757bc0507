using System.Xml.Linq;
using Ehcert.Domain;
using Ehcert.Eid;
using Ehcert.Eid.Virtual;
using Ehcert.Pki.Requests;

namespace Ehcert.Authority.World;

/// <summary>
/// Somebody who asks for a certificate. Everything a request consists of is a property with the right value, so that a test changes exactly one.
/// </summary>
internal sealed class Applicant(AuthorityInTest authority, VirtualPerson person)
{
    private static readonly XNamespace K = "urn:be:fgov:ehealth:certra:core:v2";

    /// <summary>Whose certificate: an actor on the wire.</summary>
    public string Owner { get; init; } = Wire.Actor(person);

    public string? ApplicationId { get; init; }

    public string Contact { get; init; } = Wire.Contact;

    public AuthenticationKey Key { get; init; } = AuthenticationKey.Create();

    /// <summary>The answer to generateContract, once asked.</summary>
    public SoapAnswer? Contract { get; private set; }

    public string DistinguishedName => Contract!.Value("DN");

    public XElement Text => new(K + "Text", Contract!.First("Text")!.Nodes());

    public static Applicant ForPractice(AuthorityInTest authority, VirtualPerson person, string? applicationId = null) => new(authority, person)
    {
        Owner = Wire.Actor("CBE", "0999999922", "Praktijk Demo", person.GivenNames),
        ApplicationId = applicationId,
    };

    public async Task<SoapAnswer> AskContract(string? language = null) =>
        Contract = await authority.CertRa.SendAsync(
            Wire.GenerateContract(authority.Time.GetUtcNow(), Wire.Actor(person), Owner, ApplicationId, Contact), language);

    public byte[] SigningRequest(string? dn = null) => CertificateSigningRequest.Create(CertificateSubject.Parse(dn ?? DistinguishedName).Value, Key);

    /// <summary>The request that is sent, not yet signed.</summary>
    public string Request(
        byte[]? csr = null,
        string? dn = null,
        string? signer = null,
        XElement? text = null,
        string? contact = null,
        IReadOnlyList<string>? services = null,
        DateTimeOffset? at = null) => Wire.GenerateCertificate(
            at ?? authority.Time.GetUtcNow(), csr ?? SigningRequest(), dn ?? DistinguishedName, signer ?? Wire.Actor(person), text ?? Text, contact ?? Contact, services);

    public async Task<string> Sign(string request, CardKey key = CardKey.Signature) => await SoapCaller.SignAsync(request, await authority.Signer(person, key));

    /// <summary>Contract, signature, sending: all as it should be.</summary>
    public async Task<SoapAnswer> AskCertificate(string? language = null)
    {
        (await AskContract(language)).IsSuccess.ShouldBeTrue(Contract!.Body);
        return await authority.CertRa.SendAsync(await Sign(Request()), language);
    }
}
