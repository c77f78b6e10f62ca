using AsielGrains.Domain.Access;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Capacity;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Orders;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Grains.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Hosting;

namespace AsielGrains.Grains.Hosting;

/// <summary>What every silo of the chain needs besides storage and clustering.</summary>
public static class ChainSilo
{
    /// <summary>How often the silo looks for batches of the feed; bounds the latency of the live flow.</summary>
    static readonly TimeSpan FeedPollPeriod = TimeSpan.FromMilliseconds(10);

    /// <summary>Calls that wait for one grain; the next one is refused, whichever silo it came in at.</summary>
    public const int WaitingPerGrainMax = 512;

    /// <summary>Adds the feed's stream, the flow's copy on this silo and the serializers of domain types.</summary>
    public static ISiloBuilder AddChain(this ISiloBuilder silo)
    {
        silo.AddMemoryStreams(FeedStream.Provider, feed =>
        {
            // One feed is one stream; more queues would only be polled for nothing.
            feed.ConfigurePartitioning(1);
            feed.ConfigurePullingAgent(agent =>
                agent.Configure(options => options.GetQueueMsgsTimerPeriod = FeedPollPeriod));
        });
        silo.Configure<SiloMessagingOptions>(
            messaging => messaging.MaxEnqueuedRequestsHardLimit = WaitingPerGrainMax);
        silo.AddMemoryGrainStorage("PubSubStore");
        silo.Services.AddChainSerialization();
        silo.Services.TryAddSingleton(TimeProvider.System);
        // Read now: no silo starts with procedures or steps that are not sound.
        silo.Services.TryAddSingleton(ShippedProcedures.Book);
        silo.Services.TryAddSingleton(ShippedGvl.Steps);
        silo.Services.TryAddSingleton(ShippedGvl.Mandatory);
        AddSnapshots(silo.Services);
        silo.Services.AddSingleton<FlowRecount>();
        silo.Services.AddSingleton<FlowReplica>();
        silo.Services.AddSingleton<CapacityReplica>();
        AddCheckpoints(silo.Services);
        silo.Services.AddSingleton<DeadlineDisclosures>();
        silo.Services.AddSingleton<DeadlineRecount>();
        silo.Services.AddSingleton<DeadlineReplica>();
        silo.Services.AddSingleton<HouseholdSignal>();
        silo.Services.AddSingleton<JournalCopies>();
        silo.Services.AddHostedService<BreachGauge>();
        silo.Services.AddHostedService<ChainPulse>();
        silo.Services.AddHostedService<FeedPump>();
        silo.Services.AddHostedService<FlowAttachment>();
        silo.Services.AddHostedService<SiteFollower>();
        silo.Services.AddHostedService<DeadlineFollower>();
        silo.Services.AddHostedService<DeadlineKeeperPump>();
        silo.Services.AddHostedService<SweepPump>();
        silo.Services.AddHostedService<OrderPump>();
        silo.Services.AddHostedService<HouseholdPump>();
        return silo;
    }

    /// <summary>Has the silo judge who calls, by the rules of the front door.</summary>
    public static ISiloBuilder AddCallCheck(this ISiloBuilder silo, AccessRules rules, AccessOptions options)
    {
        silo.Services.AddSingleton(rules);
        silo.Services.AddSingleton(options);
        return silo.AddIncomingGrainCallFilter<CallCheck>();
    }

    static void AddCheckpoints(IServiceCollection services)
    {
        services.AddSingleton<CheckpointAge>();
        services.AddSingleton<DeadlineCheckpoint>();
        // Of the one grain that keeps it, anew with each activation.
        services.AddTransient<HouseholdCheckpoint>();
    }

    static void AddSnapshots(IServiceCollection services)
    {
        services.AddTransient(typeof(SnapshotKeeper<>));
        services.AddSingleton(SnapshotLayouts.Case);
        services.AddSingleton(SnapshotLayouts.Order);
        services.AddSingleton(SnapshotLayouts.Gvl);
        services.AddSingleton(SnapshotLayouts.Joint);
        services.AddSingleton(SnapshotLayouts.Household);
        services.AddSingleton(SnapshotLayouts.Person);
        services.AddSingleton(SnapshotLayouts.Regietafel);
        services.AddSingleton(SnapshotLayouts.Site);
    }
}
