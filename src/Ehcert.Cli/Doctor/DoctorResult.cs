using Ehcert.Domain;
using Ehcert.Lifecycle.SelfTesting;

namespace Ehcert.Cli.Doctor;

internal sealed record DoctorResult(bool Ready, IReadOnlyList<DoctorLine> Lines);

internal sealed record DoctorLine(SelfTestLink Link, Light Light, string? Found, string? Code, string? What, string? Next, Desk? Desk)
{
    public static DoctorLine Of(SelfTestLine line, Language language) => new(
        line.Link, line.Light, line.Found?.In(language), line.Cure?.Code, line.Cure?.What(language), line.Cure?.Next(language), line.Cure?.Reason.Desk);
}
