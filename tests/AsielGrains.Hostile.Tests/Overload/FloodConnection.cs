using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Hostile.Tests.Connections;
using Google.Protobuf;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>An HTTP/2 connection that sends one call again and again, each time with a request id of its own.</summary>
sealed class FloodConnection : IDisposable
{
    /// <summary>Below what the host allows on one connection.</summary>
    const int UnderWayMax = 90;

    const int PrefixBytes = 5;
    const int BufferBytes = 64 * 1024;

    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    readonly AnswerCount _answers = new();
    readonly byte[] _headers;
    readonly byte[] _message;
    readonly int _requestIdAt;
    readonly byte[] _buffer = new byte[BufferBytes];
    long _sent;

    FloodConnection((string, string)[] headers)
    {
        _headers = Http2Frames.Headers(1, headers);
        var announce = Requests.Announce();
        var message = announce.ToByteArray();
        var prefix = new byte[PrefixBytes];
        BinaryPrimitives.WriteInt32BigEndian(prefix.AsSpan(1), message.Length);
        _message = Http2Frames.LastData(1, [.. prefix, .. message]);
        _requestIdAt = _message.AsSpan().IndexOf(Encoding.ASCII.GetBytes(announce.RequestId));
    }

    public long Answered => _answers.Ended;

    public long Accepted => _answers.WithMessage;

    public static async Task<FloodConnection> Open(Uri host, (string, string)[] headers)
    {
        var connection = new FloodConnection(headers);
        // As another organisation would: connections are counted by address.
        connection._socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, 2]), 0));
        await connection._socket.ConnectAsync(IPAddress.Loopback, host.Port, TestContext.Current.CancellationToken);
        await connection._socket.SendAsync((byte[])
            [.. Http2Frames.Preface, .. Http2Frames.Settings(), .. Http2Frames.WidestWindow]);
        _ = Courtesy.Run(connection.Read);
        return connection;
    }

    /// <summary>Sends so many calls, or as many as may be under way.</summary>
    public void Send(int calls)
    {
        var length = 0;
        for (; calls > 0 && _sent - _answers.Ended < UnderWayMax; calls--)
        {
            var stream = (int)(_sent++ * 2) + 1;
            length += Write(_headers, length, stream);
            Encoding.ASCII.GetBytes(Guid.NewGuid().ToString(), _message.AsSpan(_requestIdAt));
            length += Write(_message, length, stream);
            if (length > BufferBytes / 2)
                length -= _socket.Send(_buffer.AsSpan(0, length));
        }

        if (length > 0)
            _socket.Send(_buffer.AsSpan(0, length));
    }

    public void Dispose() => _socket.Dispose();

    int Write(byte[] frame, int at, int stream)
    {
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(Http2Frames.StreamAt), stream);
        frame.CopyTo(_buffer, at);
        return frame.Length;
    }

    void Read()
    {
        var buffer = new byte[BufferBytes];
        try
        {
            for (int read; (read = _socket.Receive(buffer)) > 0;)
                foreach (var answer in _answers.Take(buffer.AsSpan(0, read)))
                    _socket.Send(answer);
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The flood is over, or was cut off: the count says.
        }
    }
}
