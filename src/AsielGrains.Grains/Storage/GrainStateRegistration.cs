using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace AsielGrains.Grains.Storage;

/// <summary>Puts the storage of grain state into a silo.</summary>
public static class GrainStateRegistration
{
    /// <summary>
    /// Adds the storages of <see cref="GrainStorageNames"/>. Their tables are made and upgraded before any hosted
    /// service of the silo's host starts.
    /// </summary>
    public static ISiloBuilder AddGrainState(this ISiloBuilder silo, GrainStateOptions options)
    {
        options.Validate();
        silo.Services.AddSingleton(_ => new GrainStateDatabase(options));
        silo.Services.AddSingleton<OrleansGrainStorageSerializer>();
        silo.Services.AddSingleton<ChecksummedSerializer>();
        silo.Services.AddSingleton(services => new GrainStateSchema(services.GetRequiredService<GrainStateDatabase>()));
        silo.Services.AddHostedService<GrainStateOpening>();
        silo.Services.AddStorage(GrainStorageNames.State);
        silo.Services.AddStorage(GrainStorageNames.Snapshots);
        return silo;
    }

    static void AddStorage(this IServiceCollection services, string name)
    {
        services.AddOptions<AdoNetGrainStorageOptions>(name)
            .Configure<GrainStateDatabase, ChecksummedSerializer>((storage, database, serializer) =>
            {
                storage.Invariant = database.Invariant;
                storage.DataSource = database.Source;
                storage.GrainStorageSerializer = serializer;
            });
        services.AddGrainStorage(name, (provider, key) => new KeptGrainStorage(
            AdoNetGrainStorageFactory.Create(provider, key),
            provider.GetRequiredService<GrainStateDatabase>().Lanes));
    }
}
