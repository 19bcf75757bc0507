using System.Runtime.InteropServices;
using System.Text;

namespace Ehcert.Eid.Pcsc;

/// <summary>
/// The PCSC framework of macOS. DWORD, LONG and handles are 32 bits wide, structures are packed, and SCardControl hides behind another
/// name: the plain one still has the signature of Mac OS X 10.4.
/// </summary>
internal sealed unsafe partial class MacPcsc : IPcsc
{
    private const string Library = "/System/Library/Frameworks/PCSC.framework/PCSC";
    private const uint ScopeSystem = 2;
    private const uint ShareShared = 2;
    private const uint ProtocolT0 = 1;
    private const uint LeaveCard = 0;
    private const uint ResetCard = 1;

    public string? PlugAndPlayReader => null;

    public uint ControlCode(int number) => 0x42000000 + (uint)number;

    public PcscCode EstablishContext(out nint context)
    {
        PcscCode code = Code(SCardEstablishContext(ScopeSystem, 0, 0, out int handle));
        context = handle;
        return code;
    }

    public PcscCode ReleaseContext(nint context) => Code(SCardReleaseContext((int)context));

    public PcscCode Cancel(nint context) => Code(SCardCancel((int)context));

    public PcscCode ListReaders(nint context, out string[] readers)
    {
        readers = [];
        while (true)
        {
            uint length = 0;
            PcscCode code = Code(SCardListReaders((int)context, null, null, ref length));
            if (!code.IsSuccess)
                return code == PcscCode.NoReaders ? PcscCode.Success : code;
            byte[] names = new byte[length];
            fixed (byte* at = names)
                code = Code(SCardListReaders((int)context, null, at, ref length));
            if (code == PcscCode.InsufficientBuffer)
                continue;
            if (code.IsSuccess)
                readers = MultiString.Split(Encoding.UTF8.GetString(names, 0, (int)length));
            return code == PcscCode.NoReaders ? PcscCode.Success : code;
        }
    }

    public PcscCode GetStatusChange(nint context, uint timeoutMilliseconds, Span<PcscReaderState> states)
    {
        using var names = new NativeNames(states.Length, Marshal.StringToCoTaskMemUTF8);
        var native = new ReaderState[states.Length];
        for (int i = 0; i < states.Length; i++)
            native[i] = new ReaderState { Reader = names.Add(states[i].Reader), Current = states[i].Known };
        PcscCode code;
        fixed (ReaderState* at = native)
            code = Code(SCardGetStatusChange((int)context, timeoutMilliseconds, at, (uint)native.Length));
        for (int i = 0; i < states.Length; i++)
        {
            states[i].Now = native[i].Event;
            fixed (byte* atr = native[i].Atr)
                states[i].Atr = new ReadOnlySpan<byte>(atr, (int)Math.Min(native[i].AtrLength, 33)).ToArray();
        }

        return code;
    }

    public PcscCode Connect(nint context, string reader, out nint card)
    {
        nint name = Marshal.StringToCoTaskMemUTF8(reader);
        try
        {
            PcscCode code = Code(SCardConnect((int)context, name, ShareShared, ProtocolT0, out int handle, out _));
            card = handle;
            return code;
        }
        finally
        {
            Marshal.FreeCoTaskMem(name);
        }
    }

    public PcscCode Reconnect(nint card) => Code(SCardReconnect((int)card, ShareShared, ProtocolT0, LeaveCard, out _));

    public PcscCode Disconnect(nint card, bool reset) => Code(SCardDisconnect((int)card, reset ? ResetCard : LeaveCard));

    public PcscCode BeginTransaction(nint card) => Code(SCardBeginTransaction((int)card));

    public PcscCode EndTransaction(nint card) => Code(SCardEndTransaction((int)card, LeaveCard));

    public PcscCode Status(nint card, out byte[] atr)
    {
        // The length reported without a buffer was wrong in Mac OS X 10.10: a big buffer is given at once.
        uint nameLength = 256, state = 0, protocol = 0, atrLength = IPcsc.MaximumAtr;
        byte* names = stackalloc byte[256];
        byte* buffer = stackalloc byte[IPcsc.MaximumAtr];
        PcscCode code = Code(SCardStatus((int)card, names, ref nameLength, ref state, ref protocol, buffer, ref atrLength));
        atr = code.IsSuccess ? new ReadOnlySpan<byte>(buffer, (int)atrLength).ToArray() : [];
        return code;
    }

    public PcscCode Transmit(nint card, ReadOnlySpan<byte> command, Span<byte> answer, out int length)
    {
        var request = new IoRequest { Protocol = ProtocolT0, Size = (uint)sizeof(IoRequest) };
        uint received = (uint)answer.Length;
        PcscCode code;
        fixed (byte* send = command, receive = answer)
            code = Code(SCardTransmit((int)card, &request, send, (uint)command.Length, null, receive, ref received));
        length = code.IsSuccess ? (int)received : 0;
        return code;
    }

    public PcscCode Control(nint card, uint control, ReadOnlySpan<byte> input, Span<byte> output, out int length)
    {
        uint returned = 0;
        PcscCode code;
        fixed (byte* send = input, receive = output)
            code = Code(SCardControl((int)card, control, send, (uint)input.Length, receive, (uint)output.Length, ref returned));
        length = code.IsSuccess ? (int)returned : 0;
        return code;
    }

    private static PcscCode Code(int answer) => new(unchecked((uint)answer));

    /// <summary>SCARD_READERSTATE of macOS: packed, 61 bytes.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal struct ReaderState
    {
        public nint Reader;
        public nint UserData;
        public uint Current;
        public uint Event;
        public uint AtrLength;
        public fixed byte Atr[33];
    }

    /// <summary>SCARD_IO_REQUEST of macOS: 8 bytes.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal struct IoRequest
    {
        public uint Protocol;
        public uint Size;
    }

    [LibraryImport(Library)]
    private static partial int SCardEstablishContext(uint scope, nint reserved1, nint reserved2, out int context);

    [LibraryImport(Library)]
    private static partial int SCardReleaseContext(int context);

    [LibraryImport(Library)]
    private static partial int SCardCancel(int context);

    [LibraryImport(Library)]
    private static partial int SCardListReaders(int context, byte* groups, byte* readers, ref uint length);

    [LibraryImport(Library)]
    private static partial int SCardGetStatusChange(int context, uint timeout, ReaderState* states, uint count);

    [LibraryImport(Library)]
    private static partial int SCardConnect(int context, nint reader, uint share, uint protocols, out int card, out uint active);

    [LibraryImport(Library)]
    private static partial int SCardReconnect(int card, uint share, uint protocols, uint initialization, out uint active);

    [LibraryImport(Library)]
    private static partial int SCardDisconnect(int card, uint disposition);

    [LibraryImport(Library)]
    private static partial int SCardBeginTransaction(int card);

    [LibraryImport(Library)]
    private static partial int SCardEndTransaction(int card, uint disposition);

    [LibraryImport(Library)]
    private static partial int SCardStatus(
        int card, byte* names, ref uint namesLength, ref uint state, ref uint protocol, byte* atr, ref uint atrLength);

    [LibraryImport(Library)]
    private static partial int SCardTransmit(
        int card, IoRequest* send, byte* command, uint commandLength, IoRequest* receive, byte* answer, ref uint answerLength);

    [LibraryImport(Library, EntryPoint = "SCardControl132")]
    private static partial int SCardControl(
        int card, uint control, byte* input, uint inputLength, byte* output, uint outputLength, ref uint returned);
}
