using Ehcert.Domain;
using Ehcert.Eid.Virtual;

namespace Ehcert.VirtualEid;

/// <summary>People who do not exist, one for each kind of card in the field.</summary>
internal static class Preset
{
    private static readonly Dictionary<string, CardKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["applet-1.7"] = CardKind.Applet17Rsa,
        ["applet-1.8"] = CardKind.Applet18Ec,
        ["rekeyed-1.7"] = CardKind.Rekeyed17,
        ["kids"] = CardKind.KidsWithoutCertificates,
        ["authentication-only"] = CardKind.AuthenticationOnly,
        ["without-signature"] = CardKind.WithoutSignatureCertificate,
        ["not-activated"] = CardKind.SignatureKeyNotActivated,
        ["foreigner"] = CardKind.Foreigner,
        ["foreigner-1.8"] = CardKind.ForeignerEc,
    };

    public static IReadOnlyList<string> Names { get; } = [.. Kinds.Keys];

    public static bool TryKind(string name, out CardKind kind) => Kinds.TryGetValue(name, out kind);

    public static VirtualPerson Of(CardKind kind) => new()
    {
        GivenNames = "Camille Zoé",
        Surname = "Exemple",
        NationalNumber = NationalNumber.Parse("85073003328").Value,
        ThirdGivenNameInitial = "M",
        Kind = kind,
    };
}
