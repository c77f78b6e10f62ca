using System.Net;
using System.Net.Sockets;

namespace AsielGrains.TestSupport;

/// <summary>A port of this machine that nobody listens on; somebody else can still take it before it is used.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
