using System.Net;

namespace AsielGrains.TestSupport.Hosts;

/// <summary>How a host is started.</summary>
/// <param name="Folder">Where its data are; hosts after one another on the same folder go on from there.</param>
public sealed record HostSettings(HostFolder Folder)
{
    /// <summary>Arguments of a host whose pages and REST nobody looks at: it starts with a sixth less work.</summary>
    public static IReadOnlyList<string> PartnersOnly { get; } = ["--Listening:Pages=false", "--Listening:Rest=false"];

    public string Environment { get; init; } = "Development";

    /// <summary>Where journal and grain state are; SQLite in the folder unless said otherwise.</summary>
    public IReadOnlyList<string> Storage { get; init; } = Folder.Sqlite;

    /// <summary>Further arguments, for example <c>--scene</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Variables of the environment.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it is reached.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Where it listens: there, unless something lies between.</summary>
    public IPAddress? ListensOn { get; init; }

    /// <summary>Ports of its own; free ones when there are none.</summary>
    public HostPorts? Ports { get; init; }

    /// <summary>Another build of the host than the one of these tests.</summary>
    public string? Program { get; init; }

    /// <summary>What the host is started by, for example in a network of its own; it must become the host.</summary>
    public IReadOnlyList<string> StartedBy { get; init; } = [];
}
