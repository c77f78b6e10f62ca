using AsielGrains.Journal;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Storage;

/// <summary>Orleans' ADO.NET storage, kept off threads it would block and able to leave a damaged row behind.</summary>
sealed class KeptGrainStorage(AdoNetGrainStorage inner, SqliteLanes? lanes)
    : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        On(lanes?.Reads, () => Read(stateName, grainId, grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        On(lanes?.Writes, () => inner.WriteStateAsync(stateName, grainId, grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        On(lanes?.Writes, () => inner.ClearStateAsync(stateName, grainId, grainState));

    public void Participate(ISiloLifecycle observer) => inner.Participate(observer);

    static Task On(SqliteLane? lane, Func<Task> work) =>
        lane is null ? GrainStateFailure.Wrapped(work) : lane.Run(() => GrainStateFailure.Wrapped(work));

    async Task Read<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await inner.ReadStateAsync(stateName, grainId, grainState);
        }
        catch (JournalCorruptException)
        {
            // Whoever catches this knows the version then, and can write the state anew over the damage.
            var row = new GrainState<DamagedState>(DamagedState.Instance);
            await inner.ReadStateAsync(stateName, grainId, row);
            (grainState.ETag, grainState.RecordExists) = (row.ETag, row.RecordExists);
            throw;
        }
    }
}
