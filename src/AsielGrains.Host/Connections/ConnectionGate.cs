using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace AsielGrains.Host.Connections;

/// <summary>
/// Counts the connections of one port, in all and by peer, and closes those above the limit at once. The server's own
/// limit counts all ports together: a flood at the door would shut out who looks after the health.
/// </summary>
sealed class ConnectionGate
{
    readonly ConcurrentDictionary<IPAddress, int> _peers = [];
    int _connections;

    public async Task Pass(ConnectionContext connection, ConnectionDelegate next)
    {
        var peer = (connection.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.None;
        var all = Interlocked.Increment(ref _connections);
        var own = _peers.AddOrUpdate(peer, 1, (_, count) => count + 1);
        try
        {
            if (all <= ConnectionLimits.ConnectionsMax && own <= ConnectionLimits.ConnectionsPerPeerMax)
                await next(connection);
            else
                connection.Abort();
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
            if (_peers.AddOrUpdate(peer, 0, (_, count) => count - 1) == 0)
                _peers.TryRemove(new(peer, 0));
        }
    }
}
