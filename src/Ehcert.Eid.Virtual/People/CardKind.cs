namespace Ehcert.Eid.Virtual;

/// <summary>The kinds of card that exist in the field, as far as they behave differently.</summary>
public enum CardKind
{
    /// <summary>Issued 2014–2021: applet 1.7, RSA-2048 keys and issuers.</summary>
    Applet17Rsa,

    /// <summary>Issued since 2021: applet 1.8, P-384 keys and issuers.</summary>
    Applet18Ec,

    /// <summary>Applet 1.7 with RSA-2048 keys, but elliptic-curve issuers and National Register.</summary>
    Rekeyed17,

    /// <summary>A child's card (applet 1.8): neither certificate.</summary>
    KidsWithoutCertificates,

    /// <summary>The card of somebody of 12 to 17 years (applet 1.8): no signature certificate.</summary>
    AuthenticationOnly,

    /// <summary>An adult's applet 1.7 card whose holder declined the signature certificate.</summary>
    WithoutSignatureCertificate,

    /// <summary>An applet 1.7 card with both certificates, but a signature key that was never activated.</summary>
    SignatureKeyNotActivated,

    /// <summary>A European citizen's card, applet 1.7, issued by the Foreigner CA.</summary>
    Foreigner,

    /// <summary>A European citizen's card, applet 1.8, issued by the Foreigner CA.</summary>
    ForeignerEc,
}

/// <summary>What a kind of card is made of.</summary>
internal sealed record CardMake(byte Applet, bool EcIssuers, bool Foreign, DocumentType DocumentType)
{
    public bool HasAuthentication { get; init; } = true;

    public bool HasSignature { get; init; } = true;

    public bool SignatureActivated { get; init; } = true;

    public bool HasEcKeys => Applet >= AppletLayout.V18;

    public static CardMake Of(CardKind kind) => kind switch
    {
        CardKind.Applet17Rsa => new(AppletLayout.V17, EcIssuers: false, Foreign: false, DocumentType.Belgian),
        CardKind.Applet18Ec => new(AppletLayout.V18, EcIssuers: true, Foreign: false, DocumentType.Belgian),
        CardKind.Rekeyed17 => new(AppletLayout.V17, EcIssuers: true, Foreign: false, DocumentType.Belgian),
        CardKind.KidsWithoutCertificates => new(AppletLayout.V18, EcIssuers: true, Foreign: false, DocumentType.KidsId)
        {
            HasAuthentication = false, HasSignature = false,
        },
        CardKind.AuthenticationOnly => new(AppletLayout.V18, EcIssuers: true, Foreign: false, DocumentType.Belgian) { HasSignature = false },
        CardKind.WithoutSignatureCertificate => new(AppletLayout.V17, EcIssuers: false, Foreign: false, DocumentType.Belgian) { HasSignature = false },
        CardKind.SignatureKeyNotActivated => new(AppletLayout.V17, EcIssuers: false, Foreign: false, DocumentType.Belgian)
        {
            SignatureActivated = false,
        },
        CardKind.Foreigner => new(AppletLayout.V17, EcIssuers: false, Foreign: true, DocumentType.EuropeanUnion),
        CardKind.ForeignerEc => new(AppletLayout.V18, EcIssuers: true, Foreign: true, DocumentType.EuropeanUnion),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
