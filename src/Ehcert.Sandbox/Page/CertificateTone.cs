using Ehcert.Domain;

namespace Ehcert.Sandbox.Page;

internal static class CertificateTone
{
    public static ChipTone Of(CertificateStatus status) => status switch
    {
        CertificateStatus.InProgress => ChipTone.Waiting,
        CertificateStatus.ValidActive => ChipTone.Good,
        CertificateStatus.Expired => ChipTone.Warning,
        CertificateStatus.Refused or CertificateStatus.Revoked => ChipTone.Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static ChipTone Of(TokenStatus status) => status switch
    {
        TokenStatus.NotRequested => ChipTone.Plain,
        TokenStatus.InRequest or TokenStatus.WaitForActivation => ChipTone.Waiting,
        TokenStatus.ValidActive => ChipTone.Good,
        TokenStatus.Expired => ChipTone.Warning,
        TokenStatus.Revoked => ChipTone.Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
