using Ehcert.Domain;
using Ehcert.Lifecycle.Listing;

namespace Ehcert.Cli.Showing;

internal sealed record ReportResult(
    string HolderType, string HolderId, string Name, string? ApplicationId, string SerialNumber, string SerialNumberHex, string Issuer,
    DateTimeOffset ValidFrom, DateTimeOffset ValidUntil, int DaysLeft, string KeyUsage, string Fingerprint, string Reference,
    string? Status, string? TokenStatus, string? TokenSerialNumber, int EncryptionKeys, string Keystore, string? Token)
{
    public static ReportResult Of(CertificateReport report) => new(
        report.Subject.Identifier.Type.Token, report.Subject.Identifier.Value, report.Subject.Name.Value, report.Subject.ApplicationId?.Value,
        report.SerialNumber.Decimal, report.SerialNumber.Hex, report.Issuer, report.NotBefore, report.NotAfter, report.DaysLeft,
        report.KeyUsage.ToString(), report.Fingerprint, report.Key.Hex, report.Status?.WireName(), report.TokenStatus?.WireName(),
        report.TokenSerialNumber?.Decimal, report.EncryptionKeys, report.KeystorePath, report.TokenPath);
}
