using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Capacity;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Storage;
using AsielGrains.Journal;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Serialization.Configuration;
using Orleans.Streams;
using Orleans.TestingHost;

namespace AsielGrains.Grains.Tests.Clusters;

/// <summary>Real silos in this process on a real journal in a folder of its own, which outlives the silos.</summary>
sealed class ChainCluster : IAsyncDisposable
{
    /// <summary>Long enough for a loaded machine; what takes longer hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly InProcessTestCluster _cluster;

    ChainCluster(InProcessTestCluster cluster, FeedLine line) => (_cluster, Line) = (cluster, line);

    public FeedLine Line { get; }

    IServiceProvider Services => _cluster.Silos[0].ServiceProvider;

    public FlowReplica Flow => Services.GetRequiredService<FlowReplica>();

    public CapacityReplica CapacityOn(int silo) =>
        _cluster.Silos[silo].ServiceProvider.GetRequiredService<CapacityReplica>();

    public DeadlineReplica Deadlines => Services.GetRequiredService<DeadlineReplica>();

    public DeadlineRecount DeadlinesOfThen => Services.GetRequiredService<DeadlineRecount>();

    public DeadlineDisclosures DeadlineDisclosures => Services.GetRequiredService<DeadlineDisclosures>();

    public EventJournal Journal => Services.GetRequiredService<EventJournal>();

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <param name="database">A database for several silos; null: a file in the folder.</param>
    /// <param name="check">By which rules the silos judge who calls; null: they do not.</param>
    public static async Task<ChainCluster> Start(
        string folder, short silos = 1, string? database = null, CallCheckSetup? check = null)
    {
        var line = new FeedLine();
        var builder = new InProcessTestClusterBuilder(silos);
        // The state of grains is kept under it: with another one at each start nothing would be found again.
        builder.Options.ServiceId = "chain";
        builder.ConfigureSilo((_, silo) =>
        {
            var journal = new JournalOptions
            {
                File = Path.Combine(folder, "journal.db"),
                KeyFile = Path.Combine(folder, "journal.key"),
            };
            if (database is not null)
                journal = new()
                {
                    Engine = JournalEngine.Postgres,
                    ConnectionString = database,
                    Key = Convert.ToBase64String(new byte[KeyRing.KeyBytes]),
                };
            silo.Services.AddEventJournal(journal);
            silo.AddGrainState(GrainStateOptions.Beside(journal));
            silo.AddChain();
            if (check is not null)
                silo.AddCallCheck(check.Rules, check.Options).Services.AddSingleton(check.Log);
            // A host leaves this out.
            silo.Services.Configure<TypeManifestOptions>(options => options.EnableConfigurationAnalysis = true);
            silo.Services.AddSingleton<IOutgoingGrainCallFilter>(line);
            silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        });
        builder.ConfigureClient(client => client.Services.AddChainSerialization());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster, line);
    }

    public ICaseGrain Case(Domain.Identity.CaseId id) => Grains.GetGrain<ICaseGrain>(id.ToString());

    public Task<IReadOnlyList<Disclosure>> Disclosures(Domain.Identity.PersonId person) =>
        Journal.ReadDisclosures(person, 100);

    /// <summary>Puts a batch into the stream beside the feed.</summary>
    public Task Publish(FeedBatch batch) => Services
        .GetRequiredKeyedService<IStreamProvider>(FeedStream.Provider)
        .GetStream<FeedBatch>(FeedStream.Namespace, FeedStream.Chain)
        .OnNextAsync(batch);

    /// <summary>The figures, once they count in at least this receipt.</summary>
    public async Task<FlowFigures> FlowAfter(Receipt receipt, FlowFilter filter)
    {
        using var patience = new CancellationTokenSource(Patience);
        await Flow.WaitFor(receipt.Position, patience.Token);
        return Flow.Get(filter).Figures;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }
}
