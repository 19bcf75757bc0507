using Ehcert.Eid.Virtual;

namespace Ehcert.Eid.Tests;

/// <summary>What the log of a virtual card must show.</summary>
internal static class Apdus
{
    public const byte Verify = 0x20;
    public const byte SetEnvironment = 0x22;
    public const byte Sign = 0x2A;
    public const byte LogOff = 0xE6;
    public const byte ReadBinary = 0xB0;
    public const byte Select = 0xA4;

    /// <summary>VERIFY commands that carried a PIN (the empty ones only ask).</summary>
    public static int PinsSent(this IReadOnlyList<ApduLogEntry> log) => log.Count(IsPin);

    public static int Count(this IReadOnlyList<ApduLogEntry> log, byte instruction) => log.Count(entry => entry.Instruction == instruction);

    /// <summary>MSE SET, VERIFY, PSO come one directly after the other.</summary>
    public static void EveryPinIsFollowedByItsSignature(IReadOnlyList<ApduLogEntry> log)
    {
        log.PinsSent().ShouldBeGreaterThan(0);
        for (int i = 0; i < log.Count; i++)
        {
            if (!IsPin(log[i]))
                continue;
            log[i - 1].Instruction.ShouldBe(SetEnvironment);
            log[i + 1].Instruction.ShouldBe(Sign);
        }
    }

    private static bool IsPin(ApduLogEntry entry) => entry.Instruction == Verify && entry.Command.Length > 10;
}
