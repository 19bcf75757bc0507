using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tokens;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.EtkDepot;
using Ehcert.Protocol.EtkRa;
using Ehcert.Protocol.Soap;

namespace Ehcert.Lifecycle.Tests.Practice;

/// <summary>
/// An authority behind an HTTP handler: the real wire protocol, real certificates and tokens, no database. Its trouble is switchable: it can be
/// slow to deliver, be down, or lose an answer after it has done the deed.
/// </summary>
internal sealed class PracticeAuthority : HttpMessageHandler
{
    private static readonly LocalizedText ContractWords = new([
        new LocalizedValue("fr", "<html><body><h1>Contrat</h1><p>Pour {0}.</p></body></html>"),
        new LocalizedValue("nl", "<html><body><h1>Contract</h1><p>Voor {0}.</p></body></html>"),
    ]);

    private static readonly DateTimeOffset ValidFrom = TimeProvider.System.GetUtcNow().AddDays(-30);
    private static readonly CertificateAuthority TestRoot = CertificateAuthority.CreateRoot(
        new AuthorityName("Ehcert tests", "Practice root"), CertificateAuthorityKey.Create(AuthorityKeyKind.EcP256), ValidFrom);

    private static readonly CertificateAuthority Issuer = TestRoot.CreateIssuing(
        new AuthorityName("Ehcert tests", "Practice issuing"), CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa2048), StatusAddresses.None, ValidFrom);

    private static readonly CertificateAuthorityKey TokenKey = CertificateAuthorityKey.Create(AuthorityKeyKind.Rsa2048);
    private static readonly TokenSigner Signer = new(
        Issuer.CreateTokenSigner(new AuthorityName("Ehcert tests", "Practice tokens"), TokenKey.PublicKey, StatusAddresses.None, ValidFrom, ValidFrom.AddYears(5)), TokenKey);

    private readonly TimeProvider _time;
    private readonly Dictionary<string, PracticeRecord> _records = new(StringComparer.Ordinal);
    private string? _loses;
    private string? _isDownFor;

    public PracticeAuthority(TimeProvider time) => _time = time;

    public static CertificateAuthority Root => TestRoot;

    /// <summary>True when the person has a health-care quality.</summary>
    public bool HasQuality { get; set; } = true;

    /// <summary>Organisations of the registers.</summary>
    public List<Organization> Organisations { get; } = [];

    /// <summary>How often "not yet" is answered before a certificate is delivered.</summary>
    public int NotYet { get; set; }

    /// <summary>Called with each operation's name before it is answered.</summary>
    public Action<string> Before { get; set; } = _ => { };

    /// <summary>Operations that arrived, in order.</summary>
    public List<string> Asked { get; } = [];

    public IReadOnlyCollection<PracticeRecord> Records => _records.Values;

    /// <summary>What another authority may change about what is delivered.</summary>
    public Func<PracticeRecord, IReadOnlyList<X509Certificate2>>? Delivers { get; set; }

    /// <summary>Seconds by which the Date header is off.</summary>
    public TimeSpan DateOff { get; set; }

    /// <summary>As if it had just received the requests it knows, and issued nothing yet.</summary>
    public void ForgetWhatCameAfterTheRequest()
    {
        foreach (PracticeRecord record in _records.Values)
            (record.Status, record.TokenStatus, record.Certificate, record.Token, record.Nonce) = (CertificateStatus.InProgress, TokenStatus.NotRequested, null, null, null);
    }

    /// <summary>The next answer to this operation is lost on the way, after the deed was done.</summary>
    public void LoseNextAnswerTo(string operation) => _loses = operation;

    /// <summary>No connection for this operation ("" for all; null: up again).</summary>
    public void BeDownFor(string? operation) => _isDownFor = operation;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Service service = request.RequestUri!.AbsolutePath switch
        {
            "/CertRa/v2" => Service.CertRa,
            "/EtkRa/v2" => Service.EtkRa,
            _ => Service.EtkDepot,
        };
        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        SoapRequest incoming = SoapRequestReader.Read(body, service, SoapLimits.Default).Value;
        string name = incoming.Operation.Name;
        if (_isDownFor is { } down && (down.Length == 0 || string.Equals(down, name, StringComparison.OrdinalIgnoreCase)))
            throw new HttpRequestException(HttpRequestError.ConnectionError, "down");
        Asked.Add(name);
        Before(name);
        SoapResponse answer = Answer(incoming);
        if (string.Equals(_loses, name, StringComparison.OrdinalIgnoreCase))
        {
            _loses = null;
            throw new HttpRequestException(HttpRequestError.ConnectionError, "lost");
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.HttpStatus) { Content = new ReadOnlyMemoryContent(answer.Body) };
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(SoapResponse.ContentType);
        response.Headers.Date = _time.GetUtcNow() + DateOff;
        return response;
    }

    private SoapResponse Answer(SoapRequest incoming)
    {
        VerifiedSignature? signature = incoming.Operation.SignedWith is SignedWith.Nothing ? null : XmlSignatureVerifier.Verify(incoming.Payload).Value;
        PracticeRecord? signer = signature is null ? null : _records.Values.FirstOrDefault(record => record.Certificate?.RawDataMemory.Span.SequenceEqual(signature.Certificates[0].RawDataMemory.Span) == true);
        return incoming switch
        {
            SoapRequest<GetActorQualitiesRequest> one => Say(CertRaOperations.GetActorQualities, one, new GetActorQualitiesResponse(HasQuality, [.. Organisations])),
            SoapRequest<GetGenericOrganizationTypesRequest> one => Say(CertRaOperations.GetGenericOrganizationTypes, one, new GetGenericOrganizationTypesResponse([.. Kinds()])),
            SoapRequest<GetExistingApplicationIdsRequest> one => Say(CertRaOperations.GetExistingApplicationIds, one, new GetExistingApplicationIdsResponse([.. InUse(one.Content.OrganizationIdentifier)])),
            SoapRequest<GenerateContractRequest> one => Say(CertRaOperations.GenerateContract, one, new GenerateContractResponse(ContractFor(one.Content))),
            SoapRequest<GenerateCertificateRequest> one => Receive(one),
            SoapRequest<GetCertificateRequest> one => Deliver(one),
            SoapRequest<GetCertificateInfoForCitizenRequest> one => Say(CertRaOperations.GetCertificateInfoForCitizen, one, new GetCertificateInfoForCitizenResponse([.. _records.Values.Select(record => record.Info(_time.GetUtcNow()))])),
            SoapRequest<GetCertificateInfoForAuthenticationCertificateRequest> one => signer is null
                ? SoapResponseWriter.Refused(one.Operation, one.Header, AuthorityRefusals.CertificateUnknown.Refuse(), _time.GetUtcNow())
                : Say(CertRaOperations.GetCertificateInfoForAuthenticationCertificate, one, new GetCertificateInfoForAuthenticationCertificateResponse(signer.Info(_time.GetUtcNow()))),
            SoapRequest<StartEtkRegistrationRequest> one => Start(one, signer!),
            SoapRequest<CompleteEtkRegistrationRequest> one => Complete(one, signer!),
            SoapRequest<GetEtkRequest> one => Say(EtkDepotOperations.GetEtk, one, new GetEtkResponse(one.Content.SearchCriteria, Find(one.Content.SearchCriteria[0]))),
            _ => throw new InvalidOperationException(incoming.Operation.Name),
        };
    }

    private SoapResponse Say<TRequest, TResponse>(Operation<TRequest, TResponse> operation, SoapRequest<TRequest> request, TResponse content)
        where TRequest : notnull
        where TResponse : notnull => SoapResponseWriter.Success(operation, request.Header, content, _time.GetUtcNow());

    private SoapResponse Refuse(SoapRequest request, RefusalReason reason) => SoapResponseWriter.Refused(request.Operation, request.Header, reason.Refuse(), _time.GetUtcNow());

    private static IEnumerable<OrganizationType> Kinds() => IdentifierType.All.Where(type => !type.IsPerson).Select(type =>
        new OrganizationType(LocalizedText.From(type.Name), type.Token, type.Pattern, [.. type.CheckDigitAlgorithms], ["tsa", "codage"]));

    private IEnumerable<string?> InUse(TypedId organisation) => _records.Values
        .Where(record => record.Status is CertificateStatus.ValidActive && TypedId.From(record.Subject.Identifier) == organisation)
        .Select(record => record.Subject.ApplicationId?.Value);

    private static Contract ContractFor(GenerateContractRequest request)
    {
        Actor actor = request.CertificateIdentifier.Actor;
        Identifier holder = actor.Id.ToIdentifier().Value;
        string name = holder.Type.IsPerson ? $"{actor.FirstNames[0]} {actor.Name}" : actor.Name;
        ApplicationId? applicationId = request.CertificateIdentifier.ApplicationId is { } id ? ApplicationId.Parse(id).Value : null;
        CertificateSubject subject = CertificateSubject.Create(holder, NormalisedName.From(name).Value, applicationId).Value;
        return new Contract(subject.WireForm, request.Signer, ContractWords);
    }

    private SoapResponse Receive(SoapRequest<GenerateCertificateRequest> request)
    {
        CertificateSigningRequest csr = CertificateSigningRequest.Read(request.Content.Csr.Memory).Value;
        if (_records.ContainsKey(csr.PublicKeyIdentifier.Hex))
            return Refuse(request, AuthorityRefusals.KeyAlreadyUsed);
        _records[csr.PublicKeyIdentifier.Hex] = new PracticeRecord(csr, request.Content, _time.GetUtcNow());
        return Say(CertRaOperations.GenerateCertificate, request, new GenerateCertificateResponse(csr.PublicKeyIdentifier, AutomaticallyValidated: true, ReplacesCertificate: null));
    }

    private SoapResponse Deliver(SoapRequest<GetCertificateRequest> request)
    {
        if (!_records.TryGetValue(request.Content.PublicKeyIdentifier.Hex, out PracticeRecord? record))
            return Refuse(request, AuthorityRefusals.CertificateUnknown);
        if (record.Status is CertificateStatus.Refused)
            return Refuse(request, AuthorityRefusals.CertificateRefused);
        if (NotYet-- > 0)
            return SoapResponseWriter.Pending(request.Header, request.Content.PublicKeyIdentifier, _time.GetUtcNow());
        record.Certificate ??= X509CertificateLoader.LoadCertificate(CertificateIssuer.PrepareAuthentication(
            Issuer, new AuthenticationCertificateProfile(36, StatusAddresses.None), record.Subject, record.Csr.PublicKey, _time.GetUtcNow()).Value.Issue());
        record.Status = record.Status is CertificateStatus.InProgress ? CertificateStatus.ValidActive : record.Status;
        IReadOnlyList<X509Certificate2> chain = Delivers?.Invoke(record) ?? [record.Certificate, Issuer.Certificate];
        return Say(CertRaOperations.GetCertificate, request, new GetCertificateResponse([.. chain.Select(one => (Blob)one.RawData)]));
    }

    private SoapResponse Start(SoapRequest<StartEtkRegistrationRequest> request, PracticeRecord record)
    {
        record.Nonce = ChallengeNonce.Draw();
        record.EncryptionKey = request.Content.PublicEncryptionKey;
        record.TokenStatus = TokenStatus.InRequest;
        return Say(EtkRaOperations.StartEtkRegistration, request, new StartEtkRegistrationResponse(Challenge.Create(record.EncryptionKey.Memory, record.Nonce).Value));
    }

    private SoapResponse Complete(SoapRequest<CompleteEtkRegistrationRequest> request, PracticeRecord record)
    {
        if (record.Nonce is null)
            return Refuse(request, AuthorityRefusals.EtkChallengeMissing);
        if (EncryptionCertificate.Check(request.Content.ToBeRegistered.Memory, record.Certificate!, record.Nonce.SerialNumber, record.EncryptionKey.Memory)
            .IsRefused(out _, out X509Certificate2? encryption))
            return Refuse(request, AuthorityRefusals.EtkCertificateInvalid);
        record.Token = EncryptionToken.Write(Signer, [record.Certificate!, .. Issuer.Chain], encryption, _time.GetUtcNow());
        record.TokenStatus = TokenStatus.ValidActive;
        record.Nonce = null;
        return Say(EtkRaOperations.CompleteEtkRegistration, request, new CompleteEtkRegistrationResponse(record.Token, ToBeActivated: false));
    }

    private DepotAnswer Find(DepotIdentifier wanted) => _records.Values.FirstOrDefault(record =>
        record.TokenStatus is TokenStatus.ValidActive && DepotIdentifier.Of(record.Subject) == wanted) is { Token: { } token }
        ? new DepotAnswer.Token(token)
        : new DepotAnswer.NotFound([new DepotError("NO_ETK_FOUND", "none")]);
}

/// <summary>One certificate at the practice authority.</summary>
internal sealed class PracticeRecord(CertificateSigningRequest csr, GenerateCertificateRequest request, DateTimeOffset requestedAt)
{
    public CertificateSigningRequest Csr { get; } = csr;

    public CertificateSubject Subject { get; } = CertificateSubject.From(csr.Subject).Value;

    public CertificateStatus Status { get; set; } = CertificateStatus.InProgress;

    public TokenStatus TokenStatus { get; set; } = TokenStatus.NotRequested;

    public bool Replaceable { get; set; }

    public X509Certificate2? Certificate { get; set; }

    public ChallengeNonce? Nonce { get; set; }

    public Blob EncryptionKey { get; set; }

    public byte[]? Token { get; set; }

    public CertificateInfo Info(DateTimeOffset now) => new(
        requestedAt,
        Csr.PublicKeyIdentifier,
        Subject.Identifier.Type.IsPerson ? EntityType.NaturalPerson : EntityType.Organization,
        new CertificateIdentifier(new Actor([TypedId.From(Subject.Identifier)], ["Practice"], Subject.Name.Value), Subject.ApplicationId?.Value),
        Status,
        TokenStatus,
        AutomaticallyValidated: true,
        Certificate is null ? null : new CertificateDetails(
            new System.Numerics.BigInteger(Certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Subject.WireForm, "CN=Practice issuing", Certificate.NotBefore, Certificate.NotAfter),
        Revocable: Status is CertificateStatus.ValidActive,
        Replaceable: Replaceable,
        ReplacementPeriodStart: Certificate is null ? null : new DateTimeOffset(Certificate.NotAfter).AddDays(-90),
        request.ContactData,
        request.BaseServiceUsage);
}
