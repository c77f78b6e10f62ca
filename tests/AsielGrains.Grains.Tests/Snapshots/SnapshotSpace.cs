using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Storage;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace AsielGrains.Grains.Tests.Snapshots;

/// <summary>A silo with a journal and grain state in databases of its own.</summary>
sealed class SnapshotSpace : IAsyncDisposable
{
    static readonly Caller Caller = new(Organisation.Ind, "reporter", "test");

    readonly InProcessTestCluster _cluster;

    SnapshotSpace(InProcessTestCluster cluster) => _cluster = cluster;

    public EventJournal Journal => Services.GetRequiredService<EventJournal>();

    IServiceProvider Services => _cluster.GetSiloServiceProvider();

    public static async Task<SnapshotSpace> Start(JournalOptions journal)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddEventJournal(journal);
            silo.AddGrainState(GrainStateOptions.Beside(journal));
            silo.AddChain();
        });
        // A file of grain state that was written elsewhere must find its own rows.
        builder.Options.ServiceId = "test";
        builder.Options.InitializeClientOnDeploy = false;
        builder.Options.ConfigureFileLogging = false;
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }

    public Task<Answer> Handle(CaseId id, CaseCommand command, Guid? requestId = null) =>
        Grain(id).Handle(new(requestId ?? Guid.NewGuid(), command, Caller));

    public async Task<CaseReading> Read(CaseId id) =>
        (await Grain(id).Read(new(Caller, "F1", Personal: true)))!;

    /// <summary>The case as all of its events say, without any snapshot.</summary>
    public async Task<AsylumCase> Replay(CaseId id) =>
        (await Journal.Read<CaseEvent>(new StreamQuery($"case/{id}")))
            .Aggregate(AsylumCase.Initial, (state, recorded) => AsylumCase.Evolve(state, recorded.Event));

    /// <summary>Takes the grain out of memory, so that the next call has to load it.</summary>
    public Task Unload(CaseId id) => _cluster.DeactivateAsync(Grain(id));

    /// <summary>The whole flow, once it counts in a position.</summary>
    public async Task<FlowChange> FlowThrough(JournalPosition position)
    {
        var flow = Service<IGrainFactory>().GetGrain<IFlowGrain>(FeedStream.Chain);
        var observer = new Observer();
        var reference = Service<IGrainFactory>().CreateObjectReference<IFlowObserver>(observer);
        var change = await flow.Attach(reference);
        while (change is null || change.Through < position)
        {
            if (change is not null)
                await observer.Changes.WaitAsync(TestContext.Current.CancellationToken);
            change = await flow.Attach(reference);
        }

        return change;
    }

    /// <summary>Takes the flow out of memory, and so makes it write its checkpoint.</summary>
    public Task UnloadFlow() =>
        _cluster.DeactivateAsync(Service<IGrainFactory>().GetGrain<IFlowGrain>(FeedStream.Chain));

    public async Task<object?> Sql(string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = Services.GetRequiredService<GrainStateDatabase>().Source.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteScalarAsync();
    }

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public ICaseGrain Grain(CaseId id) => Service<IGrainFactory>().GetGrain<ICaseGrain>(id.ToString());

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    sealed class Observer : IFlowObserver
    {
        public SemaphoreSlim Changes { get; } = new(0);

        public Task Changed(FlowChange change)
        {
            Changes.Release();
            return Task.CompletedTask;
        }
    }
}
