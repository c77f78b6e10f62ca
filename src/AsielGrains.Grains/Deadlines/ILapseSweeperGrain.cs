using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Records on cases what follows by law from the end of a term. One for the cluster; its key is the chain. It may run
/// late, twice or not at all for a while: each case judges by its own facts, and the day of what follows is that of the
/// term, never that of the sweep.
/// </summary>
[GrainInterfaceType("lapse-sweeper"), Alias("lapse-sweeper")]
public interface ILapseSweeperGrain : IGrainWithStringKey
{
    /// <summary>Looks for lapsed terms once.</summary>
    /// <returns>True when there are more than one sweep does.</returns>
    [Alias("sweep"), OwnWork]
    Task<bool> Sweep();
}
