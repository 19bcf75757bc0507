using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Ehcert.Domain;

namespace Ehcert.Eid;

/// <summary>
/// How <see cref="NetworkReaders"/> and the virtual reader server talk over TCP on loopback, both directions.
/// <para>
/// A frame is its length in two bytes (big-endian, without these two) and that many bytes, at least one: a code, then its fields. A text is a length in two
/// bytes and UTF-8; bytes are a length in two bytes and the bytes. One TCP connection is one channel to a card, one watch or one list. The server
/// begins with the frame <see cref="Greeting"/>. Then the client asks and the server answers, strictly in turn; after <see cref="Watch"/> the server
/// only tells. Closing the connection ends the transaction and leaves the card as it is; it is also how a client gives up on a card that hangs.
/// </para>
/// </summary>
internal static class ReaderWire
{
    /// <summary>Which readers are there? Answer: a byte with their number; for each its name, a byte (1 with card), the ATR as bytes (empty: mute or no card).</summary>
    public const byte List = (byte)'L';

    /// <summary>Tell what happens from now on. Each following frame: the kind of event as a byte, the reader's name, the ATR as bytes.</summary>
    public const byte Watch = (byte)'W';

    /// <summary>
    /// Connect to the card that is now in a reader (name), for the first time or again. Answer: the ATR, a byte with the most digits of the reader's keys
    /// (0: none).
    /// </summary>
    public const byte Connect = (byte)'C';

    /// <summary>Begin a transaction; answered when no other has one.</summary>
    public const byte Begin = (byte)'B';

    /// <summary>A command for the card, as bytes. Answer: the card's answer, as bytes.</summary>
    public const byte Transmit = (byte)'T';

    /// <summary>VERIFY on the reader's own keys: language (two letters as text), seconds (byte). Answer: as <see cref="Transmit"/>.</summary>
    public const byte VerifyOnPinPad = (byte)'P';

    /// <summary>End the transaction. Not answered.</summary>
    public const byte End = (byte)'E';

    /// <summary>First byte of an answer that succeeded; other values are <see cref="Refusals"/>.</summary>
    public const byte Succeeded = 0;

    private const int LongestFrame = ushort.MaxValue;

    // The place in this list, from 1, is the code on the wire.
    private static readonly RefusalReason[] Refusals =
    [
        EidRefusals.NoService, EidRefusals.NoReader, EidRefusals.NoCard, EidRefusals.CardUnreadable, EidRefusals.ReaderBusy,
        EidRefusals.CardRemoved, EidRefusals.CardReset,
    ];

    /// <summary>What the server says first: what it is, and the version of this agreement.</summary>
    public static ReadOnlySpan<byte> Greeting => "ehcert readers 1"u8;

    /// <summary>The code of a refusal.</summary>
    public static byte CodeOf(Refusal refusal)
    {
        int place = Array.IndexOf(Refusals, refusal.Reason);
        return place >= 0 ? (byte)(place + 1) : throw new ArgumentException($"{refusal.Code} does not travel.", nameof(refusal));
    }

    /// <summary>The refusal of a code; null when there is none.</summary>
    public static Refusal? RefusalOf(byte code) => code is > 0 && code <= Refusals.Length ? Refusals[code - 1].Refuse() : null;

    /// <summary>Writes one frame.</summary>
    public static async ValueTask WriteAsync(Stream stream, ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        byte[] whole = new byte[2 + frame.Length];
        BinaryPrimitives.WriteUInt16BigEndian(whole, checked((ushort)frame.Length));
        frame.CopyTo(whole.AsMemory(2));
        await stream.WriteAsync(whole, cancellation);
    }

    /// <summary>Reads one frame; null when the other side closed the connection, in the middle of a frame or not.</summary>
    public static async ValueTask<byte[]?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        byte[] header = new byte[2];
        if (await stream.ReadAtLeastAsync(header, 2, throwOnEndOfStream: false, cancellation) < 2)
            return null;
        int length = BinaryPrimitives.ReadUInt16BigEndian(header);
        byte[] frame = new byte[length];
        bool whole = await stream.ReadAtLeastAsync(frame, length, throwOnEndOfStream: false, cancellation) == length;
        return whole && length > 0 ? frame : null;
    }

    /// <summary>Puts a frame together.</summary>
    public sealed class Writer
    {
        private readonly ArrayBufferWriter<byte> _frame = new();

        public Writer(byte code) => Byte(code);

        public Writer Byte(byte value)
        {
            _frame.Write<byte>([value]);
            return this;
        }

        public Writer Bytes(ReadOnlySpan<byte> value)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, LongestFrame / 2);
            BinaryPrimitives.WriteUInt16BigEndian(_frame.GetSpan(2), (ushort)value.Length);
            _frame.Advance(2);
            _frame.Write(value);
            return this;
        }

        public Writer Text(string value) => Bytes(Encoding.UTF8.GetBytes(value));

        public ReadOnlyMemory<byte> ToFrame() => _frame.WrittenMemory;
    }

    /// <summary>Takes a frame apart; whatever does not fit makes <see cref="IsWhole"/> false.</summary>
    public sealed class Reader(ReadOnlyMemory<byte> frame)
    {
        private ReadOnlyMemory<byte> _rest = frame;
        private bool _short;

        /// <summary>Everything asked for was there, and nothing more.</summary>
        public bool IsWhole => !_short && _rest.IsEmpty;

        public byte Byte() => Take(1) is { IsEmpty: false } taken ? taken.Span[0] : (byte)0;

        public ReadOnlyMemory<byte> Bytes() => Take(2) is { IsEmpty: false } length
            ? Take(BinaryPrimitives.ReadUInt16BigEndian(length.Span))
            : ReadOnlyMemory<byte>.Empty;

        public string Text() => Encoding.UTF8.GetString(Bytes().Span);

        private ReadOnlyMemory<byte> Take(int count)
        {
            if (_rest.Length < count)
            {
                _short = true;
                return ReadOnlyMemory<byte>.Empty;
            }

            ReadOnlyMemory<byte> taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }
    }
}
