using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Has one silo store its deadlines now and then, so that the next start need not read the whole journal. One for the
/// cluster; its key is the chain.
/// </summary>
[GrainInterfaceType("deadline-keeper"), Alias("deadline-keeper")]
public interface IDeadlineKeeperGrain : IGrainWithStringKey
{
    /// <summary>Has them kept from now on, if they are not already.</summary>
    [Alias("keep"), OwnWork]
    Task Keep();
}
