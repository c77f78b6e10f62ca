namespace AsielGrains.Grains.Returns;

/// <summary>Holds the figures of the return track. One for the cluster; its key is the chain.</summary>
[GrainInterfaceType("returns"), Alias("returns")]
public interface IReturnsGrain : IGrainWithStringKey
{
    /// <summary>The figures as new as the journal when the answer is made.</summary>
    /// <exception cref="TimeoutException">A long journal is still being counted: ask again.</exception>
    [Alias("read")]
    Task<ReturnsReading> Read(ReturnsQuery query);
}
