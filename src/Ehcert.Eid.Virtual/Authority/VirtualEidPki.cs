using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// The authorities behind virtual cards, under names that nobody can take for real ones: for RSA and for elliptic curves a root, below it a Citizen CA,
/// a Foreigner CA and a National Register. Issues cards, revokes their certificates, answers for them by CRL and OCSP. Safe from several threads.
/// </summary>
public sealed class VirtualEidPki : IDisposable
{
    private static readonly TimeSpan CrlValidity = TimeSpan.FromHours(1);

    // Short, so that a revocation is seen while people look.
    private static readonly TimeSpan OcspValidity = TimeSpan.FromMinutes(1);

    private readonly AuthorityFamily _rsa;
    private readonly AuthorityFamily _ec;
    private readonly VirtualAddresses _addresses;
    private readonly VirtualKeys _keys;
    private readonly TimeProvider _time;
    private readonly IssuedCertificates _issued;
    private readonly OcspResponder _responder;

    internal VirtualEidPki(AuthorityFamily rsa, AuthorityFamily ec, Uri baseUrl, VirtualKeys keys, TimeProvider time, IssuedCertificates issued)
    {
        (_rsa, _ec, _addresses, _keys, _time, _issued) = (rsa, ec, new VirtualAddresses(baseUrl), keys, time, issued);
        Authorities = [.. rsa.Authorities, .. ec.Authorities];
        _responder = new OcspResponder(time, OcspValidity, Authorities.Select(ca => OcspSigner.Itself(ca.Authority)));
    }

    /// <summary>All authorities, roots included.</summary>
    public IReadOnlyList<VirtualCa> Authorities { get; }

    /// <summary>Both roots, to be pinned by whoever shall trust virtual cards.</summary>
    public IReadOnlyList<X509Certificate2> Roots => [_rsa.Root.Certificate, _ec.Root.Certificate];

    /// <summary>Founds a PKI in memory.</summary>
    /// <param name="baseUrl">
    /// Base of the addresses in the certificates: <c>{base}/crl/{ca}.crl</c>, <c>{base}/crt/{ca}.crt</c>, <c>{base}/ocsp</c>. Nothing is served there
    /// by itself: use <see cref="CrlFor"/>, <see cref="Authorities"/> and <see cref="AnswerOcsp"/>.
    /// </param>
    /// <param name="keys">Where keys come from; new ones by default.</param>
    /// <param name="time">The clock.</param>
    public static VirtualEidPki Create(Uri baseUrl, VirtualKeys? keys = null, TimeProvider? time = null)
    {
        (keys, time) = (keys ?? VirtualKeys.Fresh, time ?? TimeProvider.System);
        return Found(AuthorityKeys.Make(keys), AuthorityKeys.DrawGeneration(), baseUrl, keys, time, new IssuedCertificates());
    }

    /// <summary>Opens the PKI kept in a folder, or founds one there: keys, certificates, revocations and the number of the last CRL survive.</summary>
    /// <param name="folder">The folder; made when it is not there. It holds private keys without protection: they have no value.</param>
    /// <param name="baseUrl">See <see cref="Create"/>. Throws <see cref="InvalidOperationException"/> when the folder's PKI was founded with another one.</param>
    /// <param name="keys">Where keys come from that are not kept yet; new ones by default.</param>
    /// <param name="time">The clock.</param>
    public static VirtualEidPki OpenOrCreate(string folder, Uri baseUrl, VirtualKeys? keys = null, TimeProvider? time = null) =>
        PkiFolder.OpenOrCreate(folder, baseUrl, keys ?? VirtualKeys.Fresh, time ?? TimeProvider.System);

    /// <summary>Issues a card.</summary>
    public VirtualEidCard IssueCard(VirtualPerson person, CardIssuance? issuance = null)
    {
        CardMake make = CardMake.Of(person.Kind);
        CardProduction production = Production(make);
        CardContent content = production.Produce(person, make, issuance ?? new CardIssuance());
        _issued.Add(production.Issuer(make).Name, new[] { content.Authentication, content.Signature }.OfType<X509Certificate2>());
        return new VirtualEidCard(content, FirstPin(person), person.TriesLeft);
    }

    /// <summary>
    /// Takes the card out of a file, or issues it and puts it there. The card writes its file anew whenever its PIN or its tries change, so a blocked card
    /// stays blocked after a restart. A card that was made for a person with other data, or by another PKI, is issued again.
    /// </summary>
    /// <param name="file">Path of the file; its folder is made when it is not there. It holds the card's private keys: they have no value.</param>
    /// <param name="person">Whose card.</param>
    public VirtualEidCard OpenOrIssueCard(string file, VirtualPerson person)
    {
        CardMake make = CardMake.Of(person.Kind);
        string ca = Production(make).Issuer(make).Name;
        VirtualEidCard card = CardFileStore.Read(file, person) is { } kept && IsOurs(kept, ca) ? kept : IssueCard(person);
        CardFileStore.Keep(card, file);
        return card;
    }

    /// <summary>Revokes a certificate from now on.</summary>
    public void Revoke(X509Certificate2 certificate, X509RevocationReason reason = X509RevocationReason.KeyCompromise) =>
        _issued.Set(SerialNumber.Of(certificate), new SerialStatus.Revoked(Now, reason));

    /// <summary>Suspends a certificate (certificateHold), as when a card was reported lost.</summary>
    public void Suspend(X509Certificate2 certificate) => Revoke(certificate, X509RevocationReason.CertificateHold);

    /// <summary>Makes a suspended or revoked certificate good again.</summary>
    public void Reinstate(X509Certificate2 certificate) => _issued.Set(SerialNumber.Of(certificate), SerialStatus.Good);

    /// <summary>The revocation list of an authority, made now. Throws when there is no such authority.</summary>
    /// <param name="ca">Name of the authority, such as <c>citizen-rsa</c>.</param>
    /// <returns>DER.</returns>
    public byte[] CrlFor(string ca)
    {
        VirtualCa authority = Authorities.Single(known => known.Name == ca);
        (long number, IReadOnlyList<RevokedCertificate> revoked) = _issued.NextList(ca);
        return CertificateRevocationListWriter.Write(authority.Authority, new BigInteger(number), Now, Now + CrlValidity, revoked);
    }

    /// <summary>Answers an OCSP request about certificates of any of the authorities.</summary>
    /// <param name="request">OCSPRequest, DER.</param>
    /// <returns>OCSPResponse, DER; well formed for any input.</returns>
    public byte[] AnswerOcsp(ReadOnlyMemory<byte> request) => _responder.Answer(request, FindStatus);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (VirtualCa ca in Authorities)
            ca.Authority.Key.Dispose();
        _rsa.Register.Key.Dispose();
        _ec.Register.Key.Dispose();
    }

    internal static VirtualEidPki Found(
        AuthorityKeys authorityKeys, string generation, Uri baseUrl, VirtualKeys keys, TimeProvider time, IssuedCertificates issued)
    {
        VirtualAddresses addresses = new(baseUrl);
        AuthorityFamily rsa = AuthorityFoundation.Found("rsa", generation, authorityKeys.Rsa, addresses, time.GetUtcNow());
        AuthorityFamily ec = AuthorityFoundation.Found("ec", generation, authorityKeys.Ec, addresses, time.GetUtcNow());
        foreach (AuthorityFamily family in (AuthorityFamily[])[rsa, ec])
            issued.Add(family.Root.Name, family.Citizen.Certificate, family.Foreigner.Certificate, family.Register.Certificate);
        return new VirtualEidPki(rsa, ec, baseUrl, keys, time, issued);
    }

    internal IReadOnlyList<AuthorityFamily> Families => [_rsa, _ec];

    internal static byte[] FirstPin(VirtualPerson person)
    {
        byte[] block = new byte[PinBlock.Length];
        return PinBlock.TryWrite(person.Pin, block) ? block : throw new ArgumentException("A PIN has 4 to 12 digits.", nameof(person));
    }

    private DateTimeOffset Now
    {
        get
        {
            DateTimeOffset now = _time.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    private CardProduction Production(CardMake make) => new(make.EcIssuers ? _ec : _rsa, _addresses, _keys, _time);

    private bool IsOurs(VirtualEidCard card, string ca) =>
        new[] { card.AuthenticationCertificate, card.SignatureCertificate }.OfType<X509Certificate2>().All(own => _issued.Knows(ca, SerialNumber.Of(own)))
        && Families.Any(family => family.Register.Certificate.RawDataMemory.Span.SequenceEqual(
            card.Content.Files[FilePath.RrnCertificate].AsSpan(0, family.Register.Certificate.RawDataMemory.Length)));

    private SerialStatus FindStatus(X509Certificate2 authority, SerialNumber serial)
    {
        VirtualCa? ca = Authorities.FirstOrDefault(known => known.Certificate.RawDataMemory.Span.SequenceEqual(authority.RawDataMemory.Span));
        return ca is null ? SerialStatus.Unknown : _issued.Find(ca.Name, serial);
    }
}
