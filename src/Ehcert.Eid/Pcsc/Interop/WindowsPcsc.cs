using System.Runtime.InteropServices;

namespace Ehcert.Eid.Pcsc;

/// <summary>winscard. DWORD and LONG are 32 bits, handles as wide as a pointer; the wide (UTF-16) entry points are used.</summary>
internal sealed unsafe partial class WindowsPcsc : IPcsc
{
    private const string Library = "winscard.dll";
    private const uint ScopeUser = 0;
    private const uint ShareShared = 2;
    private const uint ProtocolT0 = 1;
    private const uint LeaveCard = 0;
    private const uint ResetCard = 1;

    public string? PlugAndPlayReader => @"\\?PnP?\Notification";

    public uint ControlCode(int number) => 0x00310000 | ((uint)number << 2);

    public PcscCode EstablishContext(out nint context) => Code(SCardEstablishContext(ScopeUser, 0, 0, out context));

    public PcscCode ReleaseContext(nint context) => Code(SCardReleaseContext(context));

    public PcscCode Cancel(nint context) => Code(SCardCancel(context));

    public PcscCode ListReaders(nint context, out string[] readers)
    {
        readers = [];
        while (true)
        {
            uint length = 0;
            PcscCode code = Code(SCardListReaders(context, null, null, ref length));
            if (!code.IsSuccess)
                return code == PcscCode.NoReaders ? PcscCode.Success : code;
            char[] names = new char[length];
            fixed (char* at = names)
                code = Code(SCardListReaders(context, null, at, ref length));
            if (code == PcscCode.InsufficientBuffer)
                continue;
            if (code.IsSuccess)
                readers = MultiString.Split(new string(names, 0, (int)length));
            return code == PcscCode.NoReaders ? PcscCode.Success : code;
        }
    }

    public PcscCode GetStatusChange(nint context, uint timeoutMilliseconds, Span<PcscReaderState> states)
    {
        using var names = new NativeNames(states.Length, Marshal.StringToCoTaskMemUni);
        var native = new ReaderState[states.Length];
        for (int i = 0; i < states.Length; i++)
            native[i] = new ReaderState { Reader = names.Add(states[i].Reader), Current = states[i].Known };
        PcscCode code;
        fixed (ReaderState* at = native)
            code = Code(SCardGetStatusChange(context, timeoutMilliseconds, at, (uint)native.Length));
        for (int i = 0; i < states.Length; i++)
        {
            states[i].Now = native[i].Event;
            fixed (byte* atr = native[i].Atr)
                states[i].Atr = new ReadOnlySpan<byte>(atr, (int)Math.Min(native[i].AtrLength, 36)).ToArray();
        }

        return code;
    }

    public PcscCode Connect(nint context, string reader, out nint card)
    {
        nint name = Marshal.StringToCoTaskMemUni(reader);
        try
        {
            return Code(SCardConnect(context, name, ShareShared, ProtocolT0, out card, out _));
        }
        finally
        {
            Marshal.FreeCoTaskMem(name);
        }
    }

    public PcscCode Reconnect(nint card) => Code(SCardReconnect(card, ShareShared, ProtocolT0, LeaveCard, out _));

    public PcscCode Disconnect(nint card, bool reset) => Code(SCardDisconnect(card, reset ? ResetCard : LeaveCard));

    public PcscCode BeginTransaction(nint card) => Code(SCardBeginTransaction(card));

    public PcscCode EndTransaction(nint card) => Code(SCardEndTransaction(card, LeaveCard));

    public PcscCode Status(nint card, out byte[] atr)
    {
        uint nameLength = 0, state = 0, protocol = 0, atrLength = IPcsc.MaximumAtr;
        byte* buffer = stackalloc byte[IPcsc.MaximumAtr];
        PcscCode code = Code(SCardStatus(card, null, ref nameLength, ref state, ref protocol, buffer, ref atrLength));
        atr = code.IsSuccess ? new ReadOnlySpan<byte>(buffer, (int)atrLength).ToArray() : [];
        return code;
    }

    public PcscCode Transmit(nint card, ReadOnlySpan<byte> command, Span<byte> answer, out int length)
    {
        var request = new IoRequest { Protocol = ProtocolT0, Size = (uint)sizeof(IoRequest) };
        uint received = (uint)answer.Length;
        PcscCode code;
        fixed (byte* send = command, receive = answer)
            code = Code(SCardTransmit(card, &request, send, (uint)command.Length, null, receive, ref received));
        length = code.IsSuccess ? (int)received : 0;
        return code;
    }

    public PcscCode Control(nint card, uint control, ReadOnlySpan<byte> input, Span<byte> output, out int length)
    {
        uint returned = 0;
        PcscCode code;
        fixed (byte* send = input, receive = output)
            code = Code(SCardControl(card, control, send, (uint)input.Length, receive, (uint)output.Length, ref returned));
        length = code.IsSuccess ? (int)returned : 0;
        return code;
    }

    private static PcscCode Code(int answer) => new(unchecked((uint)answer));

    /// <summary>SCARD_READERSTATEW: naturally aligned, 64 bytes on 64-bit systems.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ReaderState
    {
        public nint Reader;
        public nint UserData;
        public uint Current;
        public uint Event;
        public uint AtrLength;
        public fixed byte Atr[36];
    }

    /// <summary>SCARD_IO_REQUEST: 8 bytes.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct IoRequest
    {
        public uint Protocol;
        public uint Size;
    }

    [LibraryImport(Library)]
    private static partial int SCardEstablishContext(uint scope, nint reserved1, nint reserved2, out nint context);

    [LibraryImport(Library)]
    private static partial int SCardReleaseContext(nint context);

    [LibraryImport(Library)]
    private static partial int SCardCancel(nint context);

    [LibraryImport(Library, EntryPoint = "SCardListReadersW")]
    private static partial int SCardListReaders(nint context, char* groups, char* readers, ref uint length);

    [LibraryImport(Library, EntryPoint = "SCardGetStatusChangeW")]
    private static partial int SCardGetStatusChange(nint context, uint timeout, ReaderState* states, uint count);

    [LibraryImport(Library, EntryPoint = "SCardConnectW")]
    private static partial int SCardConnect(nint context, nint reader, uint share, uint protocols, out nint card, out uint active);

    [LibraryImport(Library)]
    private static partial int SCardReconnect(nint card, uint share, uint protocols, uint initialization, out uint active);

    [LibraryImport(Library)]
    private static partial int SCardDisconnect(nint card, uint disposition);

    [LibraryImport(Library)]
    private static partial int SCardBeginTransaction(nint card);

    [LibraryImport(Library)]
    private static partial int SCardEndTransaction(nint card, uint disposition);

    [LibraryImport(Library, EntryPoint = "SCardStatusW")]
    private static partial int SCardStatus(
        nint card, char* names, ref uint namesLength, ref uint state, ref uint protocol, byte* atr, ref uint atrLength);

    [LibraryImport(Library)]
    private static partial int SCardTransmit(
        nint card, IoRequest* send, byte* command, uint commandLength, IoRequest* receive, byte* answer, ref uint answerLength);

    [LibraryImport(Library)]
    private static partial int SCardControl(
        nint card, uint control, byte* input, uint inputLength, byte* output, uint outputLength, ref uint returned);
}
