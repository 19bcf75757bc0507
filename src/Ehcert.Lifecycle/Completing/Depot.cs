using System.Security.Cryptography.X509Certificates;
using Ehcert.Domain;
using Ehcert.Protocol;
using Ehcert.Protocol.EtkDepot;

namespace Ehcert.Lifecycle.Completing;

/// <summary>Asks the public depot for the token of a certificate's holder.</summary>
internal static class Depot
{
    public static async Task<Outcome<Blob>> FindAsync(Workplace workplace, X509Certificate2 authentication, CancellationToken ct)
    {
        if (CertificateSubject.From(authentication.SubjectName).IsRefused(out Refusal? refusal, out CertificateSubject? subject))
            return refusal;
        if ((await workplace.EtkDepot.GetEtkAsync(DepotIdentifier.Of(subject), ct)).IsRefused(out refusal, out DepotAnswer? answer))
            return refusal;
        return answer is DepotAnswer.Token token ? token.EncryptionToken : CompletingRefusals.TokenNotInDepot.Refuse();
    }
}
