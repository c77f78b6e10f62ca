using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AsielGrains.TestSupport;

/// <summary>A port of this machine that nobody listens on; somebody else can still take it before it is used.</summary>
public static class FreePort
{
    const int TriesMax = 1_000;
    const int ReservedMin = 20_000;
    const int ReservedMax = 32_000;

    // Of this run: a port that was given keeps its owner although nobody listens on it yet.
    static readonly ConcurrentDictionary<int, bool> Given = [];

    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>
    /// A port below those the system gives to outgoing connections: still free when its host is down for a while.
    /// </summary>
    public static int Reserved()
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var port = Random.Shared.Next(ReservedMin, ReservedMax);
            if (!Given.ContainsKey(port) && IsFree(port) && Given.TryAdd(port, true))
                return port;
        }

        throw new InvalidOperationException($"No port from {ReservedMin} to {ReservedMax} is free.");
    }

    static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
