using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>Reads what the card holds, each file in a transaction of its own, and checks what can be checked without the outside world.</summary>
internal sealed class CardReading(CardSession session, EidOptions options)
{
    /// <summary>The identity, once the National Register's signature over it is confirmed.</summary>
    public async Task<Outcome<CardIdentity>> IdentityAsync(CancellationToken cancellation)
    {
        Outcome<byte[]> read = await FileAsync(CardFile.Identity, cancellation);
        if (read.IsRefused(out Refusal? refusal, out byte[]? file))
            return refusal;
        read = await FileAsync(CardFile.IdentitySignature, cancellation);
        if (read.IsRefused(out refusal, out byte[]? signature))
            return refusal;
        Outcome<X509Certificate2> rrn = Required(await CertificateAsync(CardFile.RrnCertificate, cancellation));
        if (rrn.IsRefused(out refusal, out X509Certificate2? nationalRegister))
            return refusal;
        using (nationalRegister)
        {
            if (!IdentitySignature.Verifies(file, signature, nationalRegister))
                return EidRefusals.IdentityNotAuthentic.Refuse();
        }

        return IdentityFile.Read(file);
    }

    /// <summary>The photo, when it has the hash that the signed identity names.</summary>
    public async Task<Outcome<byte[]>> PhotoAsync(CardIdentity identity, CancellationToken cancellation)
    {
        Outcome<byte[]> photo = await FileAsync(CardFile.Photo, cancellation);
        return photo.Then<byte[]>(bytes =>
            IdentitySignature.PhotoMatches(bytes, identity.PhotoHash.Span) ? bytes : EidRefusals.IdentityNotAuthentic.Refuse());
    }

    /// <summary>All certificates, when the person's own carry the national number of the identity.</summary>
    public async Task<Outcome<CardCertificates>> CertificatesAsync(CardIdentity identity, CancellationToken cancellation)
    {
        Dictionary<CardFile, X509Certificate2?> certificates = [];
        foreach (CardFile file in (CardFile[])[CardFile.AuthenticationCertificate, CardFile.SignatureCertificate, CardFile.CaCertificate,
                     CardFile.RootCertificate, CardFile.RrnCertificate])
        {
            Outcome<Optional> read = await CertificateAsync(file, cancellation);
            if (read.IsRefused(out Refusal? refusal, out Optional found))
                return refusal;
            certificates[file] = found.Certificate;
        }

        X509Certificate2? authentication = certificates[CardFile.AuthenticationCertificate];
        X509Certificate2? signature = certificates[CardFile.SignatureCertificate];
        foreach (X509Certificate2 own in new[] { authentication, signature }.OfType<X509Certificate2>())
        {
            if (!CertificateHolder.Is(own, identity.NationalNumber.Digits))
                return EidRefusals.IdentityNotAuthentic.Refuse();
        }

        return certificates[CardFile.CaCertificate] is { } ca && certificates[CardFile.RootCertificate] is { } root
            && certificates[CardFile.RrnCertificate] is { } rrn
            ? new CardCertificates(authentication, signature, ca, root, rrn)
            : EidRefusals.CardUnreadable.Refuse();
    }

    private Task<Outcome<byte[]>> FileAsync(CardFile file, CancellationToken cancellation) =>
        session.RunAsync(card => card.ReadAsync(file, options.BlockSize), cancellation);

    private async Task<Outcome<Optional>> CertificateAsync(CardFile file, CancellationToken cancellation)
    {
        Outcome<byte[]> read = await session.RunAsync(card => card.ReadDerAsync(file, options.BlockSize), cancellation);
        if (read.IsRefused(out Refusal? refusal, out byte[]? der))
            return refusal;
        if (der.Length == 0)
            return new Optional(null);
        try
        {
            return new Optional(X509CertificateLoader.LoadCertificate(der));
        }
        catch (CryptographicException)
        {
            return EidRefusals.CardUnreadable.Refuse();
        }
    }

    private static Outcome<X509Certificate2> Required(Outcome<Optional> read) =>
        read.Then<X509Certificate2>(found => found.Certificate is { } certificate ? certificate : EidRefusals.CardUnreadable.Refuse());

    private readonly record struct Optional(X509Certificate2? Certificate);
}
