using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace AsielGrains.Grains.Storage;

/// <summary>Lets silos find each other through the database of grain state.</summary>
public static class MembershipRegistration
{
    /// <summary>
    /// Connections of their own, so that a silo under load can still say that it lives, and not be voted out for that.
    /// </summary>
    const int ConnectionsMax = 4;

    const string Source = "membership";

    static readonly TimeSpan ProbePeriod = TimeSpan.FromSeconds(2);

    /// <summary>Three probes: a pause of five seconds is sat out, one of seven is not.</summary>
    const int ProbesMissedMax = 3;

    /// <summary>
    /// Keeps the cluster's membership in PostgreSQL. The tables come with those of <see cref="GrainStateRegistration"/>.
    /// </summary>
    /// <exception cref="OrleansConfigurationException">Grain state is not in PostgreSQL.</exception>
    public static ISiloBuilder AddMembership(this ISiloBuilder silo, GrainStateOptions state)
    {
        if (state.Engine is not JournalEngine.Postgres)
            throw new OrleansConfigurationException("Several silos need their state in PostgreSQL.");
        silo.Services.AddKeyedSingleton(Source, (_, _) => NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(state.ConnectionString)
            {
                MaxPoolSize = ConnectionsMax,
                ApplicationName = "asielgrains membership",
            }));
        silo.UseAdoNetClustering(membership => membership.Configure<IServiceProvider>((options, services) =>
        {
            options.Invariant = "Npgsql";
            options.DataSource = services.GetRequiredKeyedService<NpgsqlDataSource>(Source);
        }));
        return silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = ProbePeriod;
            options.NumMissedProbesLimit = ProbesMissedMax;
        });
    }
}
