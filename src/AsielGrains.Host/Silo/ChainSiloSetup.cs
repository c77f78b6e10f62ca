using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Storage;
using AsielGrains.Host.Engineers;
using AsielGrains.Journal;
using Orleans.Configuration;

namespace AsielGrains.Host.Silo;

/// <summary>The silo in this process, with its journal and its grain state.</summary>
static class ChainSiloSetup
{
    public static void AddChainSilo(this WebApplicationBuilder builder)
    {
        var journal = builder.Configuration.GetSection(JournalOptions.Section).Get<JournalOptions>() ?? new();
        var state = builder.Configuration.GetSection(GrainStateOptions.Section).Get<GrainStateOptions>()
            ?? GrainStateOptions.Beside(journal);
        var listening = builder.Configuration.GetSection(ListeningOptions.Section).Get<ListeningOptions>() ?? new();

        builder.Services.AddEventJournal(journal);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(listening.SiloPort, serviceId: "asielgrains", clusterId: "asielgrains");

            // gRPC is in this process: nobody needs to reach grains from outside.
            silo.Configure<EndpointOptions>(endpoints => endpoints.GatewayPort = 0);
            silo.AddGrainState(state);
            silo.AddChain();
            silo.AddOrleansPages();
        });
    }
}
