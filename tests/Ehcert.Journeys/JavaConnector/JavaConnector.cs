using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Ehcert.Eid;
using Ehcert.Journeys.Processes;
using Ehcert.Sandbox.People;

namespace Ehcert.Journeys.JavaConnector;

/// <summary>The whole life of a personal certificate as an existing connector drives it: own XML, own keys, plain HTTP.</summary>
internal sealed class JavaConnector(Uri authority, EidCard card, DemoPerson person, IPinEntry pin) : IDisposable
{
    private static readonly XNamespace CertRa = JavaXml.CertRa;
    private static readonly XNamespace EtkRa = JavaXml.EtkRa;
    private static readonly XNamespace Depot = JavaXml.Depot;
    private static readonly XNamespace Core = JavaXml.CertRaCore;
    private static readonly XNamespace Commons = JavaXml.Commons;

    private readonly HttpClient _http = new() { BaseAddress = authority };
    private readonly RSA _authenticationKey = RSA.Create(2048);

    /// <summary>getActorQualities: may the person have a personal certificate?</summary>
    public async Task<bool> MayRequestAsync()
    {
        string request = $"<p:GetActorQualitiesRequest xmlns:p=\"{CertRa}\" {JavaXml.Attributes(out string id)}>"
            + $"<p:SSIN Type=\"SSIN\">{person.NationalNumber}</p:SSIN></p:GetActorQualitiesRequest>";
        IReadOnlyList<X509Certificate2> chain = await ChainAsync(CardKey.Authentication);
        string signed = await JavaXml.SignedAsync(request, id, chain, async hash => (await card.AuthenticateAsync(hash, HashAlgorithmName.SHA256, pin, default)).Value);
        XElement answer = await SendAsync("CertRa/v2", "urn:be:fgov:ehealth:certra:protocol:v2:getActorQualities", signed);
        return Succeeded(answer).Element(CertRa + "NaturalPersonAuthorization")!.Value == "true";
    }

    /// <summary>generateContract: the element as it came, to be sent back unchanged.</summary>
    public async Task<XElement> ContractAsync()
    {
        string actor = $"<c:Id Type=\"SSIN\">{person.NationalNumber}</c:Id><c:FirstName>{person.GivenNames}</c:FirstName><c:Name>{person.Surname}</c:Name>";
        string request = $"<p:GenerateContractRequest xmlns:p=\"{CertRa}\" xmlns:k=\"{Core}\" xmlns:c=\"{Commons}\" {JavaXml.Attributes(out _)}>"
            + $"<p:ContactData>{Contact}</p:ContactData><p:Signer>{actor}</p:Signer>"
            + $"<p:CertificateIdentifier><k:Actor>{actor}</k:Actor></p:CertificateIdentifier></p:GenerateContractRequest>";
        XElement answer = await SendAsync("CertRa/v2", "urn:be:fgov:ehealth:certra:protocol:v2:generateContract", request);
        return Succeeded(answer).Element(CertRa + "Contract")!;
    }

    /// <summary>The signed generateCertificate request, ready to be sent.</summary>
    public async Task<string> SignedRequestAsync(XElement contract)
    {
        CertificateRequest csr = new(Subject(), _authenticationKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        XElement inner = new(Core + "Contract", contract.Elements());
        string request = $"<p:GenerateCertificateRequest xmlns:p=\"{CertRa}\" xmlns:k=\"{Core}\" xmlns:c=\"{Commons}\" {JavaXml.Attributes(out string id)}>"
            + $"<p:EHealthCSR><k:ContactData>{Contact}</k:ContactData><k:CSR>{Convert.ToBase64String(csr.CreateSigningRequest())}</k:CSR>"
            + $"{inner.ToString(SaveOptions.DisableFormatting)}</p:EHealthCSR></p:GenerateCertificateRequest>";
        IReadOnlyList<X509Certificate2> chain = await ChainAsync(CardKey.Signature);
        return await JavaXml.SignedAsync(request, id, chain, async hash => (await card.SignAsync(hash, HashAlgorithmName.SHA256, pin, default)).Value);
    }

    /// <summary>generateCertificate: the identifier of the key.</summary>
    public async Task<string> RequestCertificateAsync(string signed) =>
        Succeeded(await SendCertificateRequestAsync(signed)).Element(CertRa + "PublicKeyIdentifier")!.Value;

    /// <summary>generateCertificate, whatever the answer.</summary>
    public Task<XElement> SendCertificateRequestAsync(string signed) =>
        SendAsync("CertRa/v2", "urn:be:fgov:ehealth:etee:certra:protocol:v2:generatecertificate", signed);

    /// <summary>getCertificate until it is delivered; every other answer than "not yet" is an error.</summary>
    public async Task<IReadOnlyList<X509Certificate2>> CollectAsync(string keyIdentifier)
    {
        XElement answer = await Eventually.SeesAsync(
            async () => await SendAsync(
                "CertRa/v2",
                "urn:be:fgov:ehealth:etee:certra:protocol:v2:getcertificate",
                $"<p:GetCertificateRequest xmlns:p=\"{CertRa}\" {JavaXml.Attributes(out _)}><p:PublicKeyIdentifier>{keyIdentifier}</p:PublicKeyIdentifier></p:GetCertificateRequest>"),
            answer => ErrorOf(answer) != "CERT_NOT_YET_DELIVERED",
            "the certificate");
        return [.. Succeeded(answer).Elements(CertRa + "X509Certificate").Select(one => X509CertificateLoader.LoadCertificate(Convert.FromBase64String(one.Value)))];
    }

    /// <summary>startETKRegistration and completeETKRegistration: the token.</summary>
    public async Task<byte[]> RegisterTokenAsync(IReadOnlyList<X509Certificate2> chain, RSA encryptionKey)
    {
        string start = $"<p:StartETKRegistrationRequest xmlns:p=\"{EtkRa}\" {JavaXml.Attributes(out string startId)}>"
            + $"<p:PublicEncryptionKey>{Convert.ToBase64String(encryptionKey.ExportSubjectPublicKeyInfo())}</p:PublicEncryptionKey></p:StartETKRegistrationRequest>";
        XElement started = await SendAsync("EtkRa/v2", "urn:be:fgov:ehealth:etee:etkra:protocol:v2:startETKRegistration", await SignedByCertificateAsync(start, startId, chain));
        byte[] challenge = Convert.FromBase64String(Succeeded(started).Element(EtkRa + "Challenge")!.Value);
        byte[] nonce = encryptionKey.Decrypt(challenge[..^32], RSAEncryptionPadding.Pkcs1)[..16];
        SHA256.HashData(nonce).ShouldBe(challenge[^32..]);

        CertificateRequest encryption = new(chain[0].SubjectName, encryptionKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        encryption.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, critical: true));
        using X509Certificate2 toBeRegistered = encryption.Create(
            chain[0].SubjectName, X509SignatureGenerator.CreateForRSA(_authenticationKey, RSASignaturePadding.Pkcs1), chain[0].NotBefore, chain[0].NotAfter, [0, .. nonce]);

        string complete = $"<p:CompleteETKRegistrationRequest xmlns:p=\"{EtkRa}\" {JavaXml.Attributes(out string completeId)}>"
            + $"<p:ToBeRegistered>{Convert.ToBase64String(toBeRegistered.RawData)}</p:ToBeRegistered></p:CompleteETKRegistrationRequest>";
        XElement completed = await SendAsync("EtkRa/v2", "urn:be:fgov:ehealth:etee:etkra:protocol:v2:completeETKregistration", await SignedByCertificateAsync(complete, completeId, chain));
        Succeeded(completed).Element(EtkRa + "ToBeActivated")!.Value.ShouldBe("false");
        return Convert.FromBase64String(completed.Element(EtkRa + "ETK")!.Value);
    }

    /// <summary>GetEtk, sent without a SOAPAction and with an empty application id, as that client does.</summary>
    public async Task<byte[]> LookUpTokenAsync()
    {
        XElement answer = await SendAsync(
            "EtkDepot/v1",
            null,
            $"<p:GetEtkRequest xmlns:p=\"{Depot}\"><p:SearchCriteria><p:Identifier><p:Type>SSIN</p:Type><p:Value>{person.NationalNumber}</p:Value><p:ApplicationID/></p:Identifier></p:SearchCriteria></p:GetEtkRequest>");
        answer.Descendants("Code").First().Value.ShouldBe("200");
        return Convert.FromBase64String(answer.Element(Depot + "ETK")!.Value);
    }

    /// <summary>The first error code of an answer; null when there is none.</summary>
    public static string? ErrorOf(XElement answer) => answer.Descendants("Errors").Elements("Code").FirstOrDefault()?.Value;

    public void Dispose()
    {
        _http.Dispose();
        _authenticationKey.Dispose();
    }

    private string Contact => $"<k:EmailPrivate>{person.Email}</k:EmailPrivate><k:PhonePrivate>+32 470 00 00 99</k:PhonePrivate>";

    private static XElement Succeeded(XElement answer)
    {
        string? status = answer.Element(Commons + "Status")?.Element(Commons + "StatusCode")?.Attribute("Value")?.Value;
        status.ShouldBe("urn:be:fgov:ehealth:2.0:status:Success", answer.ToString());
        return answer;
    }

    // As the contract's DN says: C, O, OU=TYPE=ID, OU=NAME, OU=eHealth-platform Belgium, CN.
    private X500DistinguishedName Subject()
    {
        string identity = $"SSIN={person.NationalNumber}";
        X500DistinguishedNameBuilder subject = new();
        subject.AddCommonName(identity);
        subject.AddOrganizationalUnitName("eHealth-platform Belgium");
        subject.AddOrganizationalUnitName(person.FullName.ToUpperInvariant());
        subject.AddOrganizationalUnitName(identity);
        subject.AddOrganizationName("Federal Government");
        subject.AddCountryOrRegion("BE");
        return subject.Build();
    }

    private async Task<IReadOnlyList<X509Certificate2>> ChainAsync(CardKey key) => (await card.ReadCertificatesAsync(default)).Value.ChainOf(key);

    private Task<string> SignedByCertificateAsync(string request, string id, IReadOnlyList<X509Certificate2> chain) =>
        JavaXml.SignedAsync(request, id, chain, hash => Task.FromResult(_authenticationKey.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));

    private async Task<XElement> SendAsync(string path, string? action, string payload)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(JavaXml.Envelope(payload)));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Text.Xml, "utf-8");
        request.Headers.TryAddWithoutValidation("Accept", "text/xml, text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2");
        request.Headers.TryAddWithoutValidation("User-Agent", "eHealthTechnical/4.0.2");
        if (action is not null)
            request.Headers.TryAddWithoutValidation("SOAPAction", $"\"{action}\"");
        using HttpResponseMessage response = await _http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml", text);
        ((int)response.StatusCode).ShouldBeOneOf(200, 500);
        XNamespace soap = "http://schemas.xmlsoap.org/soap/envelope/";
        return XDocument.Parse(text).Root!.Element(soap + "Body")!.Elements().Single();
    }
}
