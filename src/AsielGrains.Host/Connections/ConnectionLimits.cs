namespace AsielGrains.Host.Connections;

/// <summary>Every limit on connections, by name; those on calls are the gateway's.</summary>
static class ConnectionLimits
{
    /// <summary>Connections to one port.</summary>
    public const int ConnectionsMax = 1_000;

    /// <summary>Connections of one address to one port; a partner's systems can share an address.</summary>
    public const int ConnectionsPerPeerMax = 100;

    /// <summary>From the connection to what every request begins with.</summary>
    public static readonly TimeSpan OpeningTimeMax = TimeSpan.FromSeconds(3);

    /// <summary>The bytes every HTTP/2 connection begins with (RFC 9113 §3.4).</summary>
    public const int PrefaceBytes = 24;
}
