using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace AsielGrains.Grains.Imports;

[GrainType("import")]
sealed class ImportGrain([FromKeyedServices(GrainStorageNames.State)] IGrainStorage storage) : Grain, IImportGrain
{
    const string Name = "import-progress";

    readonly GrainState<ImportProgress> _state = new(new());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await storage.ReadStateAsync(Name, this.GetGrainId(), _state);
        }
        catch (JournalCorruptException)
        {
            // From the beginning then: what was stored is known already.
            _state.State = new();
        }
    }

    public Task<long> SettledThrough() => Task.FromResult(_state.State!.SettledThrough);

    public async Task Settle(long number)
    {
        if (number <= _state.State!.SettledThrough)
            return;
        _state.State.SettledThrough = number;
        await storage.WriteStateAsync(Name, this.GetGrainId(), _state);
    }
}
