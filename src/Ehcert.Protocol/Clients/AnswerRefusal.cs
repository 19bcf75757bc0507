using Ehcert.Domain;

namespace Ehcert.Protocol.Clients;

/// <summary>A status that is not success, as a refusal: the pending one before all others, because waiting helps.</summary>
internal static class AnswerRefusal
{
    public static Refusal From(ProtocolStatus status)
    {
        if (status.IsPending)
            return AuthorityRefusals.From(status.Errors.First(error => error.Code == ProtocolErrors.CertNotYetDelivered));
        return AuthorityRefusals.From(status.Errors.Count > 0
            ? status.Errors[0]
            : new ProtocolError(status.SubCode ?? status.Code, status.Message ?? string.Empty, []));
    }
}
