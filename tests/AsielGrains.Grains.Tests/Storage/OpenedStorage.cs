using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Tests.Storage;

/// <summary>Grain storage as one process has it; several stand for several processes.</summary>
sealed class OpenedStorage : IAsyncDisposable
{
    readonly ServiceProvider _services;

    OpenedStorage(ServiceProvider services) => _services = services;

    public GrainStateDatabase Database => _services.GetRequiredService<GrainStateDatabase>();

    public IGrainStorage State => _services.GetRequiredKeyedService<IGrainStorage>(GrainStorageNames.State);

    public static async Task<OpenedStorage> Open(GrainStateOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddChainSerialization();
        services.Configure<ClusterOptions>(cluster => cluster.ServiceId = "test");
        new SiloServices(services).AddGrainState(options);
        var opened = new OpenedStorage(services.BuildServiceProvider());
        await opened.Start();
        return opened;
    }

    public Task Read(GrainId grain, GrainState<Note> state) => State.ReadStateAsync("note", grain, state);

    public Task Write(GrainId grain, GrainState<Note> state) => State.WriteStateAsync("note", grain, state);

    public Task Clear(GrainId grain, GrainState<Note> state) => State.ClearStateAsync("note", grain, state);

    public async Task<GrainState<Note>> Read(GrainId grain)
    {
        var state = new GrainState<Note>(new());
        await Read(grain, state);
        return state;
    }

    public async Task<object?> Sql(string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = Database.Source.CreateCommand();
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

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    async Task Start()
    {
        foreach (var service in _services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await service.StartingAsync(CancellationToken.None);
        var lifecycle = new SiloLifecycleSubject(NullLogger<SiloLifecycleSubject>.Instance);
        foreach (var participant in _services.GetServices<ILifecycleParticipant<ISiloLifecycle>>())
            participant.Participate(lifecycle);
        await lifecycle.OnStart(CancellationToken.None);
    }
}
