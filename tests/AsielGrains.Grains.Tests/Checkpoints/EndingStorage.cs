using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Tests.Checkpoints;

/// <summary>Storage that fails at one of its writes, and lets something happen before each.</summary>
sealed class EndingStorage(IGrainStorage inner, Func<int, string, bool> ends, Action beforeEach) : IGrainStorage
{
    public int Writes { get; private set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ReadStateAsync(stateName, grainId, grainState);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (ends(Writes, stateName))
            throw new IOException("The storage has ended.");
        Writes++;
        beforeEach();
        return inner.WriteStateAsync(stateName, grainId, grainState);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        inner.ClearStateAsync(stateName, grainId, grainState);
}
