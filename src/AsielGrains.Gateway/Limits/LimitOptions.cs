using System.ComponentModel.DataAnnotations;

namespace AsielGrains.Gateway.Limits;

/// <summary>
/// What one organisation may ask of one silo. The defaults are above what a silo with two cores carries, so that an
/// organisation that is alone is held up by nothing; an operator who knows the partners' needs sets the rate lower.
/// </summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Calls and commands of a stream, each second; as many again can come at once after a pause.</summary>
    [Range(10, 1_000_000)]
    public int CommandsPerSecond { get; set; } = 50_000;

    /// <summary>Calls and commands under way of an organisation that is alone.</summary>
    [Range(1, 100_000)]
    public int UnderWayAlone { get; set; } = 2_048;

    /// <summary>
    /// Calls and commands under way of all organisations together when there are more than one, in equal shares: a
    /// short line is what keeps the answers quick for those who ask little.
    /// </summary>
    [Range(1, 100_000)]
    public int UnderWayTogether { get; set; } = 32;

    /// <summary>Calls of one organisation that wait for a place; the next one is refused.</summary>
    [Range(0, 100_000)]
    public int Waiting { get; set; } = 1_024;

    /// <summary>Streams of one organisation: subscriptions and streams of commands.</summary>
    [Range(1, 100_000)]
    public int Streams { get; set; } = 256;
}
