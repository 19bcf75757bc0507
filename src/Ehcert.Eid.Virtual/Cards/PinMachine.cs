using System.Security.Cryptography;

namespace Ehcert.Eid.Virtual;

/// <summary>
/// The PIN and the two rights it gives. For the authentication key one PIN lasts until reset or log-off. For the signature key the PIN
/// must come after that key was chosen, and serves one signature; applet 1.7 allows no command in between, 1.8 one (manuals of 1.7
/// and 1.8, §5.1).
/// </summary>
internal sealed class PinMachine(byte applet, byte[] pinBlock, int triesLeft)
{
    private const byte SignatureKey = 0x83;

    private byte[] _pinBlock = pinBlock;
    private bool _mayAuthenticate;
    private bool _mayAuthenticateAgain;
    private bool _maySign;
    private int _commandsSinceVerify;

    public int TriesLeft { get; private set; } = triesLeft;

    /// <summary>Applet variants differ in the answer to the wrong PIN that blocks: 63C0, or 6983 at once.</summary>
    public bool SaysBlockedAtOnce { get; set; }

    public bool IsVerified => _mayAuthenticate || _maySign;

    /// <summary>The bytes of a PIN as this card stores it; never leaves the card but for keeping it on disk.</summary>
    public ReadOnlySpan<byte> Block => _pinBlock;

    /// <summary>Reset, power-off, log-off, selection of the applet: every right is gone.</summary>
    public void DropRights() => (_mayAuthenticate, _mayAuthenticateAgain, _maySign) = (false, false, false);

    /// <summary>A new PIN and three tries, as the municipality does it.</summary>
    public void Unblock(byte[] newBlock) => (_pinBlock, TriesLeft) = (newBlock, PinTries.Full);

    /// <summary>Every command that arrives counts: it may end the right to sign.</summary>
    public void NoteCommand()
    {
        _commandsSinceVerify++;
        int allowedBetween = applet >= AppletLayout.V18 ? 1 : 0;
        if (_maySign && _commandsSinceVerify > allowedBetween + 1)
            EndSigning(signed: false);
    }

    /// <summary>VERIFY with a PIN, while this key was chosen (null: none).</summary>
    public StatusWord Verify(ReadOnlySpan<byte> block, byte? chosenKey)
    {
        StatusWord status = Compare(block);
        if (status == StatusWord.Ok)
            Grant(chosenKey);
        return status;
    }

    /// <summary>VERIFY without a PIN: tells the state and costs nothing.</summary>
    public StatusWord State()
    {
        if (TriesLeft == 0)
            return StatusWord.PinBlocked;
        return IsVerified ? StatusWord.Ok : StatusWord.TriesLeft(TriesLeft);
    }

    /// <summary>CHANGE REFERENCE DATA: old block, new block.</summary>
    public StatusWord Change(ReadOnlySpan<byte> oldBlock, ReadOnlySpan<byte> newBlock, byte? chosenKey)
    {
        if (!IsWellFormed(newBlock))
            return StatusWord.WrongData;
        StatusWord status = Compare(oldBlock);
        if (status != StatusWord.Ok)
            return status;
        _pinBlock = newBlock.ToArray();
        Grant(chosenKey);
        return StatusWord.Ok;
    }

    /// <summary>May this key work now?</summary>
    public bool Allows(byte key) => key == SignatureKey ? _maySign : _mayAuthenticate;

    /// <summary>A signature was made or failed; for the signature key that ends the right.</summary>
    public void Used(byte key, bool signed)
    {
        if (key == SignatureKey)
            EndSigning(signed);
    }

    // An authentication right from before comes back after the signature for which it had to wait.
    private void EndSigning(bool signed) =>
        (_maySign, _mayAuthenticate, _mayAuthenticateAgain) = (false, signed && _mayAuthenticateAgain, false);

    private StatusWord Compare(ReadOnlySpan<byte> block)
    {
        if (TriesLeft == 0)
            return StatusWord.PinBlocked;
        if (CryptographicOperations.FixedTimeEquals(block, _pinBlock))
        {
            TriesLeft = PinTries.Full;
            return StatusWord.Ok;
        }

        DropRights();
        TriesLeft--;
        return TriesLeft == 0 && SaysBlockedAtOnce ? StatusWord.PinBlocked : StatusWord.TriesLeft(TriesLeft);
    }

    private void Grant(byte? chosenKey)
    {
        if (chosenKey == SignatureKey)
            (_maySign, _mayAuthenticateAgain, _mayAuthenticate) = (true, _mayAuthenticate || _mayAuthenticateAgain, false);
        else
            (_mayAuthenticate, _mayAuthenticateAgain, _maySign) = (true, false, false);
        _commandsSinceVerify = 0;
    }

    private static bool IsWellFormed(ReadOnlySpan<byte> block)
    {
        int digits = block[0] & 0x0F;
        if (block[0] >> 4 != 2 || digits is < PinBlock.FewestDigits or > PinBlock.MostDigits)
            return false;
        for (int i = 0; i < 14; i++)
        {
            int nibble = i % 2 == 0 ? block[1 + (i / 2)] >> 4 : block[1 + (i / 2)] & 0x0F;
            if (i < digits ? nibble > 9 : nibble != 0x0F)
                return false;
        }

        return true;
    }
}
