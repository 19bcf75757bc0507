using System.Security.Cryptography;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// A PIN on its way from the person to the card: 4 to 12 digits, kept in memory that the garbage collector does not move, wiped when
/// disposed, printed as stars.
/// </summary>
public sealed class Pin : IDisposable
{
    private readonly byte[] _block = GC.AllocateArray<byte>(PinBlock.Length, pinned: true);

    private Pin()
    {
    }

    /// <summary>From what was typed. Refused with <see cref="EidRefusals.PinNotWellFormed"/> unless it is 4 to 12 digits; then no try is lost.</summary>
    public static Outcome<Pin> From(ReadOnlySpan<char> digits)
    {
        var pin = new Pin();
        if (PinBlock.TryWrite(digits, pin._block))
            return pin;
        pin.Dispose();
        return EidRefusals.PinNotWellFormed.Refuse();
    }

    /// <summary>The eight bytes that the card wants.</summary>
    internal ReadOnlySpan<byte> Block => _block;

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(_block);

    /// <summary>Never the digits.</summary>
    public override string ToString() => "****";
}
