namespace Ehcert.Eid;

/// <summary>How many wrong PINs the card still forgives.</summary>
/// <param name="Left">0 (blocked) to 3; null when the card cannot say without losing one (applet 1.1).</param>
public readonly record struct PinTries(int? Left)
{
    /// <summary>Tries after a right PIN.</summary>
    public const int Full = 3;

    /// <summary>The card accepts no PIN any more; the municipality can help.</summary>
    public bool IsBlocked => Left == 0;
}
