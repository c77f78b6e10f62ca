using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AsielGrains.Cluster.Tests.Networks;

/// <summary>
/// A network that can be made bad, between silos and PostgreSQL. Hand-written: what exists can't cut a connection at
/// the very moment between a commit and its answer.
/// </summary>
public sealed class TcpProxy : IAsyncDisposable
{
    readonly TcpListener _listener;
    readonly IPEndPoint _target;
    readonly ConcurrentDictionary<ProxiedConnection, bool> _connections = [];
    readonly CancellationTokenSource _end = new();
    readonly Task _accepting;
    LinkState _state = LinkState.Good;
    int _cutsWanted;
    int _cuts;

    /// <param name="address">Where silos reach it.</param>
    /// <param name="targetPort">The port of the database, on loopback.</param>
    public TcpProxy(IPAddress address, int targetPort)
    {
        _target = new(IPAddress.Loopback, targetPort);
        _listener = new(address, 0);
        _listener.Start();
        _accepting = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Connections that were cut between a commit and its answer.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    public LinkState State
    {
        get => Volatile.Read(ref _state);
        set
        {
            Volatile.Write(ref _state, value);
            if (value.Down)
                CutAll();
        }
    }

    /// <summary>The next append is let through to the database, but its answer is not.</summary>
    public void CutNextAppend() => Interlocked.Increment(ref _cutsWanted);

    public void CutAll()
    {
        foreach (var connection in _connections.Keys)
            connection.Cut();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        CutAll();
        await _accepting;
        _end.Dispose();
    }

    /// <returns>Whether the connection that just sent an append is one to cut.</returns>
    internal bool TakeCut()
    {
        while (Volatile.Read(ref _cutsWanted) is > 0 and var wanted)
            if (Interlocked.CompareExchange(ref _cutsWanted, wanted - 1, wanted) == wanted)
            {
                Interlocked.Increment(ref _cuts);
                return true;
            }

        return false;
    }

    async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            Socket near;
            try
            {
                near = await _listener.AcceptSocketAsync(_end.Token);
            }
            catch (Exception over)
                when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Carry(near);
        }
    }

    async Task Carry(Socket near)
    {
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        var connection = new ProxiedConnection(this, near, far);
        try
        {
            if (State.Down)
                return;
            await far.ConnectAsync(_target, _end.Token);
            _connections.TryAdd(connection, true);
            await connection.Run(_end.Token);
        }
        catch (Exception broken) when (broken is SocketException or OperationCanceledException)
        {
            // The database is down: the silo sees a connection that ends.
        }
        finally
        {
            _connections.TryRemove(connection, out _);
            near.Dispose();
        }
    }
}
