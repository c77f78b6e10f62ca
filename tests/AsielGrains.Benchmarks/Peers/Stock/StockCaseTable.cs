namespace AsielGrains.Benchmarks.Peers.Stock;

/// <summary>Cases kept by grains on the stock AdoNet provider. A command is one write of the state; no event.</summary>
sealed class StockCaseTable(IGrainFactory grains) : ICaseTable
{
    public Task Open() => Task.CompletedTask;

    public Task<long> Announce(Guid caseId, Guid requestId, string body) => Grain(caseId).Announce();

    public Task<long?> Correct(Guid caseId, Guid requestId, string nationality, string body) =>
        Grain(caseId).Correct(nationality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    IStockCaseGrain Grain(Guid caseId) => grains.GetGrain<IStockCaseGrain>(caseId);
}
