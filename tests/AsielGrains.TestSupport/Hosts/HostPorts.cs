namespace AsielGrains.TestSupport.Hosts;

/// <summary>The ports of one host that keeps them when it starts again.</summary>
public sealed record HostPorts(int Http, int Grpc, int Management, int Silo)
{
    /// <summary>Ports that no outgoing connection takes while the host is down.</summary>
    public static HostPorts Reserve() =>
        new(FreePort.Reserved(), FreePort.Reserved(), FreePort.Reserved(), FreePort.Reserved());

    internal static HostPorts Any() => new(FreePort.Next(), FreePort.Next(), FreePort.Next(), FreePort.Next());
}
