namespace AsielGrains.Benchmarks.Peers.Stock;

/// <summary>Keeps its state as the documentation of Orleans shows: change it, write it, answer.</summary>
public sealed class StockCaseGrain([PersistentState("case")] IPersistentState<StockCase> @case)
    : Grain, IStockCaseGrain
{
    static readonly DateOnly Day = new(2026, 3, 2);

    public Task<long> Announce()
    {
        (@case.State.Person, @case.State.AnnouncedOn) = (Guid.NewGuid(), Day);
        return Write();
    }

    public async Task<long?> Correct(string nationality)
    {
        if (!@case.RecordExists)
            return null;
        @case.State.Nationality = nationality;
        return await Write();
    }

    async Task<long> Write()
    {
        @case.State.Version++;
        await @case.WriteStateAsync();
        return @case.State.Version;
    }
}
