using System.ComponentModel.DataAnnotations;

namespace AsielGrains.Host.Serving;

/// <summary>How a host that is told to stop lets go of its work.</summary>
public sealed class DrainOptions
{
    public const string Section = "Drain";

    /// <summary>
    /// How long it still takes new calls after it has said that it is not ready: as long as those who send them need to
    /// notice. None unless said otherwise.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan Notice { get; set; }

    /// <summary>How long calls under way and the silo may take to end after that.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan WorkMax { get; set; } = TimeSpan.FromSeconds(30);
}
