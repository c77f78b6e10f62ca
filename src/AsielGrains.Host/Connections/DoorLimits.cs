using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AsielGrains.Host.Connections;

/// <summary>Puts the limits on connections on a port.</summary>
static class DoorLimits
{
    /// <summary>Counts connections: before anything else is done for them, TLS too.</summary>
    public static void CountConnections(this ListenOptions port)
    {
        var gate = new ConnectionGate();
        port.Use(next => connection => gate.Pass(connection, next));
    }

    /// <summary>Expects a beginning in time: last, so that it sees what TLS lets through.</summary>
    public static void ExpectOpening(this ListenOptions port)
    {
        var patience = new OpeningPatience(port.Protocols is HttpProtocols.Http2 ? ConnectionLimits.PrefaceBytes : 1);
        port.Use(next => connection => patience.Pass(connection, next));
    }
}
