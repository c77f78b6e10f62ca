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
    /// How often a silo signs that it lives. A cluster that died whole and comes back at other addresses takes the old
    /// entries for dead after three signs that did not come.
    /// </summary>
    static readonly TimeSpan SignPeriod = TimeSpan.FromSeconds(5);

    /// <summary>How long a silo that nobody can tell may go on without knowing that it was voted out.</summary>
    static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Keeps the cluster's membership in PostgreSQL. The tables come with those of
    /// <see cref="GrainStateRegistration"/>.
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
#if FAILPOINTS
        FailingMembership.Wrap(silo.Services);
#endif
        return silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = ProbePeriod;
            options.NumMissedProbesLimit = ProbesMissedMax;
            options.IAmAliveTablePublishTimeout = SignPeriod;
            options.TableRefreshTimeout = LookPeriod;
            // A silo whose clock is hours ahead would find everybody late who just joins, and vote them out.
            options.EvictWhenMaxJoinAttemptTimeExceeded = false;
        });
    }
}
