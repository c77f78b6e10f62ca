using System.Diagnostics;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Seeds;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Benchmarks.Starts;

/// <summary>How fast the flow is counted anew from a journal: read, verified, decoded and applied.</summary>
sealed class Rebuild(IJournalStore store, string engine, TextWriter output)
{
    public async Task Run(long events)
    {
        await using var journal = new EventJournal(store, new(SeededJournal.Key), TimeProvider.System);
        await Count(journal);
        var (start, own) = (Stopwatch.GetTimestamp(), ProcessorTime.Own());
        var projector = await Count(journal);
        var (elapsed, cpu) = (Stopwatch.GetElapsedTime(start), ProcessorTime.Own() - own);
        output.WriteLine();
        output.WriteLine(
            $"Flow counted anew from {engine}: {events:N0} events, {projector.Flow.Cases.Count:N0} cases in "
            + $"{elapsed.TotalSeconds:0.0} s, {events / elapsed.TotalSeconds:N0}/s; {events / cpu.TotalSeconds:N0} per "
            + $"second of one core, {cpu.TotalMicroseconds / events:0.00} µs each without the database's own.");
    }

    static async Task<FlowProjector> Count(EventJournal journal)
    {
        var projector = new FlowProjector();
        await foreach (var page in journal.PagesAfter(JournalPosition.Start))
            foreach (var stored in page)
                projector.Apply(FlowEvent.Of(stored));
        return projector;
    }
}
