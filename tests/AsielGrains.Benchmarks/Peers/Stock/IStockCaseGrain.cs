namespace AsielGrains.Benchmarks.Peers.Stock;

/// <summary>A case whose state a storage provider keeps; its key is the case id.</summary>
public interface IStockCaseGrain : IGrainWithGuidKey
{
    Task<long> Announce();

    /// <returns>The version of the case; null when there is no such case.</returns>
    Task<long?> Correct(string nationality);
}
