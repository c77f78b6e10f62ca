using System.ComponentModel.DataAnnotations;

namespace AsielGrains.Host;

/// <summary>
/// Where the host listens: loopback only. TLS and other addresses come with the cluster's configuration.
/// </summary>
public sealed class ListeningOptions
{
    public const string Section = "Listening";

    public const int HttpPortDefault = 5080;
    public const int GrpcPortDefault = 5081;
    public const int ManagementPortDefault = 5082;
    public const int SiloPortDefault = 5083;

    /// <summary>Pages, REST and the token endpoint of development; HTTP/1.1. 0: any free port.</summary>
    [Range(0, 65_535)]
    public int HttpPort { get; set; } = HttpPortDefault;

    /// <summary>gRPC; HTTP/2 without TLS needs a port of its own.</summary>
    [Range(0, 65_535)]
    public int GrpcPort { get; set; } = GrpcPortDefault;

    /// <summary>Prometheus metrics and liveness.</summary>
    [Range(0, 65_535)]
    public int ManagementPort { get; set; } = ManagementPortDefault;

    /// <summary>Orleans between silos.</summary>
    [Range(1, 65_535)]
    public int SiloPort { get; set; } = SiloPortDefault;
}
