using AsielGrains.Journal;
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
        if (silo.Services.Any(service => service.ServiceType == typeof(DatabaseClock)))
            silo.Services.AddHostedService<ClockComparison>();
        silo.Services.AddStorage(GrainStorageNames.State);
        silo.Services.AddStorage(GrainStorageNames.Snapshots);
        return silo;
    }

    /// <summary>
    /// Makes the database's time that of the whole host, where several silos share a database. Comes before anything
    /// that adds a clock of its own.
    /// </summary>
    public static IServiceCollection AddDatabaseClock(this IServiceCollection services, GrainStateOptions options)
    {
        if (options.Engine is not JournalEngine.Postgres)
            return services;
        services.AddSingleton<DatabaseClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DatabaseClock>());
        return services;
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
