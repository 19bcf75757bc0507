namespace Ehcert.Eid;

/// <summary>The two status bytes at the end of each answer of a card (ISO/IEC 7816-4).</summary>
/// <param name="Value">Both bytes, the first one high.</param>
public readonly record struct StatusWord(ushort Value)
{
    /// <summary>Done.</summary>
    public static readonly StatusWord Ok = new(0x9000);

    /// <summary>The card (1.7) or file is not activated.</summary>
    public static readonly StatusWord Deactivated = new(0x6283);

    /// <summary>No precise diagnosis; from a reader with keys: nobody typed in time.</summary>
    public static readonly StatusWord Unspecified = new(0x6400);

    /// <summary>From a reader with keys: the person pressed cancel.</summary>
    public static readonly StatusWord PinPadCancelled = new(0x6401);

    /// <summary>From a reader with keys: too few or too many digits.</summary>
    public static readonly StatusWord PinPadLength = new(0x6403);

    /// <summary>Writing failed inside the card; it goes mute until reset.</summary>
    public static readonly StatusWord MemoryFailure = new(0x6581);

    /// <summary>Wrong length of the data.</summary>
    public static readonly StatusWord WrongLength = new(0x6700);

    /// <summary>Logical channel not supported.</summary>
    public static readonly StatusWord ChannelNotSupported = new(0x6881);

    /// <summary>The PIN has to be verified first.</summary>
    public static readonly StatusWord PinRequired = new(0x6982);

    /// <summary>The PIN is blocked.</summary>
    public static readonly StatusWord PinBlocked = new(0x6983);

    /// <summary>Conditions not met: nothing to give, no security environment, key not activated.</summary>
    public static readonly StatusWord ConditionsNotSatisfied = new(0x6985);

    /// <summary>No file is selected.</summary>
    public static readonly StatusWord NoFileSelected = new(0x6986);

    /// <summary>Wrong data in the command.</summary>
    public static readonly StatusWord WrongData = new(0x6A80);

    /// <summary>File or applet not found.</summary>
    public static readonly StatusWord NotFound = new(0x6A82);

    /// <summary>Record or tag not found.</summary>
    public static readonly StatusWord RecordNotFound = new(0x6A83);

    /// <summary>Wrong P1 or P2.</summary>
    public static readonly StatusWord WrongParameters = new(0x6A86);

    /// <summary>The length of the data does not fit P1 and P2.</summary>
    public static readonly StatusWord LengthDoesNotFit = new(0x6A87);

    /// <summary>No such key or PIN.</summary>
    public static readonly StatusWord ReferenceNotFound = new(0x6A88);

    /// <summary>Wrong offset, or wrong parameters.</summary>
    public static readonly StatusWord WrongOffset = new(0x6B00);

    /// <summary>Unknown instruction.</summary>
    public static readonly StatusWord UnknownInstruction = new(0x6D00);

    /// <summary>Unknown class.</summary>
    public static readonly StatusWord UnknownClass = new(0x6E00);

    /// <summary>The answer to a wrong PIN: so many tries are left (63Cx).</summary>
    public static StatusWord TriesLeft(int tries) => new((ushort)(0x63C0 | (tries & 0x0F)));

    /// <summary>So many bytes wait for GET RESPONSE (61xx).</summary>
    public static StatusWord MoreWaits(int bytes) => new((ushort)(0x6100 | (bytes & 0xFF)));

    /// <summary>Ask again with this length (6Cxx).</summary>
    public static StatusWord ExactLength(int bytes) => new((ushort)(0x6C00 | (bytes & 0xFF)));

    /// <summary>The high byte: the family.</summary>
    public byte Family => (byte)(Value >> 8);

    /// <summary>The low byte: a number within some families.</summary>
    public byte Detail => (byte)Value;

    /// <summary>The tries left after a wrong PIN, or null when this is another status. A blocked PIN counts as none left.</summary>
    public int? PinTries => Value switch
    {
        >= 0x63C0 and <= 0x63CF => Value & 0x0F,
        0x6983 => 0,
        _ => null,
    };

    /// <summary>Four hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
}
