using System.ComponentModel.DataAnnotations;
using System.Net;
using AsielGrains.Gateway.Access;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Storage;
using AsielGrains.Host.Engineers;
using AsielGrains.Host.Telemetry;
using AsielGrains.Host.Tls;
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
        var clustering = ClusteringOf(builder.Configuration, journal);
        var access = builder.Configuration.GetSection(AccessOptions.Section).Get<AccessOptions>() ?? new();

        var credentials = builder.AddCredentials(SiloTls.Use, TlsSettings.Of(builder.Configuration).Silos);
        TlsRule.Check(ClusteringOptions.Section, clustering.Address, credentials);

        builder.Services.AddDatabaseClock(state);
        builder.Services.AddEventJournal(journal);
        builder.UseOrleans(silo =>
        {
            if (credentials is not null)
                silo.UseTls(credentials);
            Join(silo, clustering, listening, state);
            silo.AddGrainState(state);
            silo.AddChain();
            silo.AddCallCheck(AccessTable.Rules, access);
            if (OrleansPages.AreWanted(builder.Configuration))
                silo.AddOrleansPages();
            if (ChainTelemetry.AreTracesCollected(builder.Configuration))
                silo.AddActivityPropagation();
        });
    }

    static ClusteringOptions ClusteringOf(ConfigurationManager configuration, JournalOptions journal)
    {
        var clustering = configuration.GetSection(ClusteringOptions.Section).Get<ClusteringOptions>() ?? new();
        Validator.ValidateObject(clustering, new ValidationContext(clustering), validateAllProperties: true);
        return clustering.Kind is ClusterKind.Alone || journal.Engine is JournalEngine.Postgres
            ? clustering
            : throw new ValidationException("Several silos need their journal in PostgreSQL.");
    }

    static void Join(
        ISiloBuilder silo, ClusteringOptions clustering, ListeningOptions listening, GrainStateOptions state)
    {
        if (clustering.Kind is ClusterKind.Postgres)
            silo.AddMembership(state);
        else
            silo.UseLocalhostClustering(listening.SiloPort);
        silo.Configure<ClusterOptions>(cluster =>
            (cluster.ClusterId, cluster.ServiceId) = (clustering.ClusterId, clustering.ServiceId));
        silo.Configure<EndpointOptions>(endpoints =>
        {
            endpoints.AdvertisedIPAddress = IPAddress.Parse(clustering.Address);
            endpoints.SiloPort = listening.SiloPort;
            endpoints.SiloListeningEndpoint = new(endpoints.AdvertisedIPAddress, listening.SiloPort);
            // gRPC is in this process: nobody needs to reach grains from outside.
            endpoints.GatewayPort = 0;
        });
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = clustering.AnswerTimeMax);
    }
}
