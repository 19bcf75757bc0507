namespace Ehcert.Sandbox.Starting;

/// <summary>What the program's end means to a script (sysexits.h for the second).</summary>
internal static class ExitCodes
{
    public const int Good = 0;
    public const int Refused = 1;
    public const int Usage = 64;
}
