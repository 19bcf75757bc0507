namespace Ehcert.Pki.Issuing.Rules;

/// <summary>
/// Serial numbers are positive, sixteen bytes long (RFC 5280 §4.1.2.2 allows twenty) and start as
/// <see cref="Keys.SerialNumber.Draw"/> makes them: nobody can foresee them.
/// </summary>
internal sealed class SerialNumberEntropy : ICertificateRule
{
    private const int Length = 16;

    public string? Objection(ToBeSignedCertificate certificate, IssuanceContext context)
    {
        ReadOnlySpan<byte> serialNumber = certificate.SerialNumber.Span;
        if ((serialNumber[0] & 0x80) != 0)
            return "negative serial number";
        if (serialNumber.Length != Length || (serialNumber[0] & 0x40) == 0)
            return "serial number that was not drawn";
        return serialNumber[1..].ContainsAnyExcept(serialNumber[1]) ? null : "serial number that is not random";
    }
}
