using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Seeds;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Storage;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;

namespace AsielGrains.Benchmarks.Starts;

/// <summary>What an idle active case holds in memory, its state included: a silo in this process.</summary>
sealed class MemoryBenchmark(ScratchFolder folder, TextWriter output)
{
    const int Cases = 100_000;
    const int AtOnce = 256;

    static readonly TimeSpan NotCollected = TimeSpan.FromHours(1);

    public async Task Run()
    {
        var file = folder.File("memory/journal.db");
        await SeededJournal.WriteFile(file, Cases);
        using var host = Silo(file);
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await Activate(grains, 0, AtOnce);
        var before = Held();
        await Activate(grains, AtOnce, Cases);
        var each = (Held() - before) / (double)(Cases - AtOnce);
        output.WriteLine();
        output.WriteLine($"Memory of an idle active case, state included: {each:N0} bytes managed, "
            + $"{Cases:N0} cases active.");
        await host.StopAsync();
    }

    static IHost Silo(string file)
    {
        var journal = new JournalOptions { File = file, Key = Convert.ToBase64String(SeededJournal.Key) };
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddEventJournal(journal);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort.Next(), serviceId: "asielgrains", clusterId: "asielgrains");
            silo.Configure<EndpointOptions>(endpoints => endpoints.GatewayPort = 0);
            silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = NotCollected);
            silo.AddGrainState(GrainStateOptions.Beside(journal));
            silo.AddChain();
        });
        return builder.Build();
    }

    // A command that says what is known already: the grain loads its history and stores nothing.
    static Task Activate(IGrainFactory grains, int from, int until) => Parallel.ForAsync(
        from,
        until,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (number, _) =>
        {
            var seeded = SeededCases.Of(number);
            var announced = (CaseEvent.Announced)seeded.Events[0];
            var answer = await grains.GetGrain<ICaseGrain>(seeded.Id.ToString()).Handle(new(
                Guid.NewGuid(),
                new CaseCommand.Announce(announced.On, announced.Person, announced.Kind, announced.Nationality),
                new(Organisation.Politie, "avim.registrar", "avim.identificatie")));
            if (answer.Receipt is not { KnownAlready: true })
                throw new InvalidOperationException("A case was not as it was seeded.");
        });

    static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
