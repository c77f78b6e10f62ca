using System.ComponentModel.DataAnnotations;
using System.Net;

namespace AsielGrains.Host;

/// <summary>Where the host listens, on loopback unless said otherwise, and what it serves there.</summary>
public sealed class ListeningOptions : IValidatableObject
{
    public const string Section = "Listening";

    public const int HttpPortDefault = 5080;
    public const int GrpcPortDefault = 5081;
    public const int ManagementPortDefault = 5082;
    public const int SiloPortDefault = 5083;

    /// <summary>The IP address of pages, REST and gRPC.</summary>
    [Required]
    public string Address { get; set; } = IPAddress.Loopback.ToString();

    /// <summary>The IP address of the management port.</summary>
    [Required]
    public string ManagementAddress { get; set; } = IPAddress.Loopback.ToString();

    /// <summary>Pages, REST and the token endpoint of development; HTTP/1.1. 0: any free port.</summary>
    [Range(0, 65_535)]
    public int HttpPort { get; set; } = HttpPortDefault;

    /// <summary>gRPC; HTTP/2 without TLS needs a port of its own.</summary>
    [Range(0, 65_535)]
    public int GrpcPort { get; set; } = GrpcPortDefault;

    /// <summary>Prometheus metrics, liveness and readiness.</summary>
    [Range(0, 65_535)]
    public int ManagementPort { get; set; } = ManagementPortDefault;

    /// <summary>Orleans between silos.</summary>
    [Range(1, 65_535)]
    public int SiloPort { get; set; } = SiloPortDefault;

    /// <summary>
    /// Whether the pages are served. A silo that only partners reach does without them, starts sooner and has no
    /// sign-in to attack.
    /// </summary>
    public bool Pages { get; set; } = true;

    /// <summary>Whether REST is served beside gRPC.</summary>
    public bool Rest { get; set; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
            yield return new($"{Section}:{nameof(Address)} must be an IP address.");
        if (!IPAddress.TryParse(ManagementAddress, out _))
            yield return new($"{Section}:{nameof(ManagementAddress)} must be an IP address.");
    }
}
