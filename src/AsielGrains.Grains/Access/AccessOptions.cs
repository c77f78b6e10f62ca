namespace AsielGrains.Grains.Access;

/// <summary>How a silo judges what is asked of its grains.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>What becomes of calls that the front door did not mark.</summary>
    public UnmarkedCalls UnmarkedCalls { get; set; }
}
