using System.ComponentModel.DataAnnotations;
using System.Net;

namespace AsielGrains.Host.Silo;

/// <summary>Whether this silo is alone or one of several, and how the others reach it.</summary>
public sealed class ClusteringOptions : IValidatableObject
{
    public const string Section = "Cluster";

    /// <summary>Alone unless said otherwise.</summary>
    public ClusterKind Kind { get; set; }

    /// <summary>Silos with the same one form a cluster.</summary>
    [Required, StringLength(150)]
    public string ClusterId { get; set; } = "asielgrains";

    /// <summary>What the state of grains is filed under; stays the same when the cluster's id changes.</summary>
    [Required, StringLength(150)]
    public string ServiceId { get; set; } = "asielgrains";

    /// <summary>
    /// Where the other silos reach this one: an address of this machine, loopback unless said otherwise.
    /// </summary>
    [Required]
    public string Address { get; set; } = IPAddress.Loopback.ToString();

    /// <summary>
    /// How long a silo waits for another's answer. After that the outcome is unknown, and the caller repeats its
    /// command with the same request id.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswerTimeMax { get; set; } = TimeSpan.FromSeconds(10);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
            yield return new($"{Section}:{nameof(Address)} must be an IP address.");
        if (!Enum.IsDefined(Kind))
            yield return new($"{Section}:{nameof(Kind)} must be alone or postgres.");
    }
}
