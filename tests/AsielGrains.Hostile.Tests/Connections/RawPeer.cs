using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AsielGrains.Hostile.Tests.Connections;

/// <summary>A connection by hand, from an address of its own: every 127.x is this machine.</summary>
sealed class RawPeer : IDisposable
{
    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    RawPeer(int peer) => _socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)peer]), 0));

    public static async Task<RawPeer> Connect(Uri host, int peer)
    {
        var connection = new RawPeer(peer);
        try
        {
            await connection._socket.ConnectAsync(IPAddress.Loopback, host.Port, TestContext.Current.CancellationToken);
        }
        catch (SocketException refused) when (refused.SocketErrorCode is SocketError.ConnectionReset)
        {
            // Closed as soon as it was there.
        }

        return connection;
    }

    /// <returns>False when the other side has gone.</returns>
    public async Task<bool> Send(params ReadOnlyMemory<byte>[] parts)
    {
        try
        {
            foreach (var part in parts)
                await _socket.SendAsync(part, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Reads until the other side closes, and throws what it reads away.</summary>
    /// <returns>How long that took; null when it did not within the patience.</returns>
    public async Task<TimeSpan?> Closed(TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        var buffer = new byte[16 * 1024];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(patience);
        try
        {
            while (await _socket.ReceiveAsync(buffer, stop.Token) > 0)
                continue;
        }
        catch (SocketException)
        {
            // A reset is as closed as an end.
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        return Stopwatch.GetElapsedTime(started);
    }

    public void Dispose() => _socket.Dispose();
}
