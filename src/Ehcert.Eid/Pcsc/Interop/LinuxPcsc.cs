using System.Runtime.InteropServices;
using System.Text;

namespace Ehcert.Eid.Pcsc;

/// <summary>pcsc-lite. DWORD is <c>unsigned long</c>, LONG and handles are <c>long</c>: as wide as a pointer. Strings are UTF-8.</summary>
internal sealed unsafe partial class LinuxPcsc : IPcsc
{
    private const string Library = "libpcsclite.so.1";
    private const nuint ScopeSystem = 2;
    private const nuint ShareShared = 2;
    private const nuint ProtocolT0 = 1;
    private const nuint LeaveCard = 0;
    private const nuint ResetCard = 1;

    public string? PlugAndPlayReader => @"\\?PnP?\Notification";

    public uint ControlCode(int number) => 0x42000000 + (uint)number;

    public PcscCode EstablishContext(out nint context) => Code(SCardEstablishContext(ScopeSystem, 0, 0, out context));

    public PcscCode ReleaseContext(nint context) => Code(SCardReleaseContext(context));

    public PcscCode Cancel(nint context) => Code(SCardCancel(context));

    public PcscCode ListReaders(nint context, out string[] readers)
    {
        readers = [];
        while (true)
        {
            nuint length = 0;
            PcscCode code = Code(SCardListReaders(context, null, null, ref length));
            if (!code.IsSuccess)
                return code == PcscCode.NoReaders ? PcscCode.Success : code;
            byte[] names = new byte[length];
            fixed (byte* at = names)
                code = Code(SCardListReaders(context, null, at, ref length));
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
            code = Code(SCardGetStatusChange(context, timeoutMilliseconds, at, (nuint)native.Length));
        for (int i = 0; i < states.Length; i++)
        {
            states[i].Now = (uint)native[i].Event;
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
        nuint nameLength = 0, state = 0, protocol = 0, atrLength = IPcsc.MaximumAtr;
        byte* buffer = stackalloc byte[IPcsc.MaximumAtr];
        PcscCode code = Code(SCardStatus(card, null, ref nameLength, ref state, ref protocol, buffer, ref atrLength));
        atr = code.IsSuccess ? new ReadOnlySpan<byte>(buffer, (int)atrLength).ToArray() : [];
        return code;
    }

    public PcscCode Transmit(nint card, ReadOnlySpan<byte> command, Span<byte> answer, out int length)
    {
        var request = new IoRequest { Protocol = ProtocolT0, Size = (nuint)sizeof(IoRequest) };
        nuint received = (nuint)answer.Length;
        PcscCode code;
        fixed (byte* send = command, receive = answer)
            code = Code(SCardTransmit(card, &request, send, (nuint)command.Length, null, receive, ref received));
        length = code.IsSuccess ? (int)received : 0;
        return code;
    }

    public PcscCode Control(nint card, uint control, ReadOnlySpan<byte> input, Span<byte> output, out int length)
    {
        nuint returned = 0;
        PcscCode code;
        fixed (byte* send = input, receive = output)
            code = Code(SCardControl(card, control, send, (nuint)input.Length, receive, (nuint)output.Length, ref returned));
        length = code.IsSuccess ? (int)returned : 0;
        return code;
    }

    private static PcscCode Code(nint answer) => new(unchecked((uint)answer));

    /// <summary>SCARD_READERSTATE of pcsc-lite: naturally aligned, 80 bytes on 64-bit systems.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ReaderState
    {
        public nint Reader;
        public nint UserData;
        public nuint Current;
        public nuint Event;
        public nuint AtrLength;
        public fixed byte Atr[33];
    }

    /// <summary>SCARD_IO_REQUEST of pcsc-lite: 16 bytes on 64-bit systems.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct IoRequest
    {
        public nuint Protocol;
        public nuint Size;
    }

    [LibraryImport(Library)]
    private static partial nint SCardEstablishContext(nuint scope, nint reserved1, nint reserved2, out nint context);

    [LibraryImport(Library)]
    private static partial nint SCardReleaseContext(nint context);

    [LibraryImport(Library)]
    private static partial nint SCardCancel(nint context);

    [LibraryImport(Library)]
    private static partial nint SCardListReaders(nint context, byte* groups, byte* readers, ref nuint length);

    [LibraryImport(Library)]
    private static partial nint SCardGetStatusChange(nint context, nuint timeout, ReaderState* states, nuint count);

    [LibraryImport(Library)]
    private static partial nint SCardConnect(nint context, nint reader, nuint share, nuint protocols, out nint card, out nuint active);

    [LibraryImport(Library)]
    private static partial nint SCardReconnect(nint card, nuint share, nuint protocols, nuint initialization, out nuint active);

    [LibraryImport(Library)]
    private static partial nint SCardDisconnect(nint card, nuint disposition);

    [LibraryImport(Library)]
    private static partial nint SCardBeginTransaction(nint card);

    [LibraryImport(Library)]
    private static partial nint SCardEndTransaction(nint card, nuint disposition);

    [LibraryImport(Library)]
    private static partial nint SCardStatus(
        nint card, byte* names, ref nuint namesLength, ref nuint state, ref nuint protocol, byte* atr, ref nuint atrLength);

    [LibraryImport(Library)]
    private static partial nint SCardTransmit(
        nint card, IoRequest* send, byte* command, nuint commandLength, IoRequest* receive, byte* answer, ref nuint answerLength);

    [LibraryImport(Library)]
    private static partial nint SCardControl(
        nint card, nuint control, byte* input, nuint inputLength, byte* output, nuint outputLength, ref nuint returned);
}
