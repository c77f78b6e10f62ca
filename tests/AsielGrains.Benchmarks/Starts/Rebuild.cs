using System.Diagnostics;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Seeds;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Benchmarks.Starts;

/// <summary>How fast the flow is counted anew from a journal, and what part of it takes the time.</summary>
sealed class Rebuild(IJournalStore store, string engine, TextWriter output)
{
    const int WarmEvents = 300_000;

    public async Task Run(long events)
    {
        await using var journal = new EventJournal(store, new(SeededJournal.Key), TimeProvider.System);
        await Count(journal, new FlowProjector(), WarmEvents);
        var (_, read) = await Timed(() => Read(journal, decodes: false));
        var (_, decoded) = await Timed(() => Read(journal, decodes: true));
        var projector = new FlowProjector();
        var (elapsed, all) = await Timed(() => Count(journal, projector, int.MaxValue));
        output.WriteLine();
        output.WriteLine(
            $"Flow counted anew from {engine}: {events:N0} events, {projector.Flow.Cases.Count:N0} cases in "
            + $"{elapsed.TotalSeconds:0.0} s, {events / elapsed.TotalSeconds:N0}/s; {events / all.TotalSeconds:N0} per "
            + $"second of one core: {Each(all):0.00} µs each, of which reading and checksums {Each(read):0.00}, "
            + $"decoding {Each(decoded - read):0.00}, counting {Each(all - decoded):0.00}.");
        output.WriteLine(CheckpointCost.Of(projector.Flow));

        double Each(TimeSpan cpu) => cpu.TotalMicroseconds / events;
    }

    static async Task<(TimeSpan Elapsed, TimeSpan Cpu)> Timed(Func<Task> work)
    {
        var (start, own) = (Stopwatch.GetTimestamp(), ProcessorTime.Own());
        await work();
        return (Stopwatch.GetElapsedTime(start), ProcessorTime.Own() - own);
    }

    static async Task Read(EventJournal journal, bool decodes)
    {
        await foreach (var page in journal.PagesAfter(JournalPosition.Start))
            foreach (var stored in page)
                if (decodes)
                    FlowEvent.Of(stored);
    }

    static async Task Count(EventJournal journal, FlowProjector projector, int eventsMax)
    {
        var count = 0;
        await foreach (var page in journal.PagesAfter(JournalPosition.Start))
        {
            foreach (var stored in page)
                projector.Apply(FlowEvent.Of(stored));
            if ((count += page.Count) >= eventsMax)
                return;
        }
    }
}
