using System.Buffers.Binary;
using System.Text;

namespace AsielGrains.Hostile.Tests.Connections;

/// <summary>Frames of HTTP/2 by hand (RFC 9113): no client library breaks the rules on demand.</summary>
static class Http2Frames
{
    public const int HeadBytes = 9;

    /// <summary>Where in a frame the number of its stream is.</summary>
    public const int StreamAt = 5;

    const byte DataType = 0, HeadersType = 1, ResetType = 3, SettingsType = 4, WindowType = 8;
    const byte EndStream = 1, EndHeaders = 4, Acknowledges = 1;
    const int InitialWindow = 4, CancelCode = 8, WindowMax = int.MaxValue, WindowDefault = 65_535;

    public static byte[] Preface { get; } = Encoding.ASCII.GetBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

    /// <summary>That the other side's settings are known.</summary>
    public static byte[] SettingsKnown { get; } = Frame(SettingsType, Acknowledges, 0, []);

    /// <summary>Room on the connection for all that will ever come.</summary>
    public static byte[] WidestWindow { get; } = Window(WindowMax - WindowDefault);

    public static byte[] Settings(int? window = null)
    {
        if (window is not { } size)
            return Frame(SettingsType, 0, 0, []);
        var setting = new byte[6];
        BinaryPrimitives.WriteInt16BigEndian(setting, InitialWindow);
        BinaryPrimitives.WriteInt32BigEndian(setting.AsSpan(2), size);
        return Frame(SettingsType, 0, 0, setting);
    }

    /// <param name="ends">False: more headers are promised, and never sent.</param>
    public static byte[] Headers(int stream, IEnumerable<(string Name, string Value)> headers, bool ends = true) =>
        Frame(HeadersType, ends ? EndHeaders : (byte)0, stream, [.. headers.SelectMany(Literal)]);

    public static byte[] LastData(int stream, ReadOnlySpan<byte> content) =>
        Frame(DataType, EndStream, stream, content);

    public static byte[] Reset(int stream) => Frame(ResetType, 0, stream, [0, 0, 0, CancelCode]);

    public static int LengthOf(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadInt32BigEndian(head) >>> 8;

    /// <summary>Whether a frame is the last of an answer, by its head.</summary>
    public static bool IsEnd(ReadOnlySpan<byte> head) => head[3] == HeadersType && (head[4] & EndStream) != 0;

    public static bool IsData(ReadOnlySpan<byte> head) => head[3] == DataType;

    /// <summary>Whether a frame brings settings that are to be acknowledged.</summary>
    public static bool IsSettings(ReadOnlySpan<byte> head) => head[3] == SettingsType && head[4] != Acknowledges;

    static byte[] Window(int growth)
    {
        var payload = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(payload, growth);
        return Frame(WindowType, 0, 0, payload);
    }

    static byte[] Frame(byte type, byte flags, int stream, ReadOnlySpan<byte> payload)
    {
        var frame = new byte[HeadBytes + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8);
        (frame[3], frame[4]) = (type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(StreamAt), stream);
        payload.CopyTo(frame.AsSpan(HeadBytes));
        return frame;
    }

    // A literal field that is not indexed and not compressed (RFC 7541 §6.2.2).
    static IEnumerable<byte> Literal((string Name, string Value) header) =>
        [0, .. Text(header.Name), .. Text(header.Value)];

    static IEnumerable<byte> Text(string text)
    {
        const int prefixMax = 127;
        var length = text.Length;
        if (length < prefixMax)
            return [(byte)length, .. Encoding.ASCII.GetBytes(text)];
        var rest = new List<byte> { prefixMax };
        for (length -= prefixMax; length >= 128; length >>= 7)
            rest.Add((byte)(length | 128));
        return [.. rest, (byte)length, .. Encoding.ASCII.GetBytes(text)];
    }
}
