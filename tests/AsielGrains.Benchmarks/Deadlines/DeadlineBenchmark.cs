using System.Collections.Immutable;
using System.Diagnostics;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Journal;
using AsielGrains.TestSupport;

namespace AsielGrains.Benchmarks.Deadlines;

/// <summary>
/// FindDeadlines over a million open cases in this process, against PostgreSQL with the ends worked out beforehand and
/// indexed. What every silo keeps for it in memory is printed, and how long it takes to make.
/// </summary>
sealed class DeadlineBenchmark(PostgresServer postgres, ResultTable table, TextWriter output)
{
    const int Cases = 1_000_000;
    const int Callers = 64;

    // More than the machine has cores.
    const int PeerCallers = 4;
    const int PageSize = 100;

    static readonly ImmutableArray<TermParty> Everybody = [.. Enum.GetValues<TermParty>()];

    readonly DeadlineIndex _index = new(ShippedProcedures.Book);
    readonly Lock _lock = new();

    public async Task Run()
    {
        Fill();
        var everything = _index.Find(
            new(Everybody, null, DateOnly.MinValue, DateOnly.MaxValue, null, int.MaxValue - 1), JournalPosition.Start);
        var database = await postgres.CreateDatabase();
        await using var rows = new DeadlineRows(database);
        await rows.Open(everything.Deadlines);
        await Compare(rows);

        table.Head($"FindDeadlines over {Cases:N0} open cases with {everything.Count:N0} unmet deadlines, pages of "
            + $"{PageSize}, without gRPC on both sides; the peer's ends are worked out beforehand");
        var cpu = (await PostgresFamily.Behind(database)).Cpu;
        foreach (var callers in (int[])[1, Callers])
            foreach (var (name, searches) in Questions())
                await table.Row(
                    $"{name}, {callers} callers", "two indexes, page and count",
                    new(callers, caller => Ask(searches, caller), ProcessorTime.Own),
                    new(Math.Min(callers, PeerCallers), caller => Ask(rows, searches, caller), cpu));
    }

    void Fill()
    {
        var before = Held();
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < Cases; number++)
        {
            var seeded = OpenCases.Of(number);
            foreach (var @event in seeded.Events)
                _index.Apply(seeded.Id, @event, JournalPosition.Start);
        }

        var taken = Stopwatch.GetElapsedTime(start);
        foreach (var indexed in _index.Changed)
            _index.Put(indexed, _index.Reckon(indexed));
        _index.Settled(_index.ReckonProtected());
        var reckoned = Stopwatch.GetElapsedTime(start) - taken;
        output.WriteLine();
        output.WriteLine(
            $"Deadlines of {Cases:N0} open cases on each silo: {(Held() - before) / (double)Cases:N0} bytes "
            + $"a case; {_index.Running:N0} unmet deadlines. Made from events in {taken.TotalSeconds:0.0} s (inventing "
            + $"them included), reckoned in {reckoned.TotalSeconds:0.0} s: "
            + $"{reckoned.TotalMicroseconds / Cases:0.0} µs a case.");
    }

    static IEnumerable<(string Name, DeadlineSearch[] Searches)> Questions()
    {
        yield return ("the IND's next 14 days", [Within(Everybody, null, 14)]);
        yield return ("one term, next 7 to 90 days",
            [.. Enumerable.Range(7, 84).Select(days => Within([TermParty.Ind], "BESL6", days))]);
        yield return ("all that has lapsed", [new(Everybody, null, DateOnly.MinValue, Yesterday, null, PageSize)]);
        yield return ("DT&V, next 365 days", [Within([TermParty.DtenV], null, 365)]);
    }

    static DateOnly Yesterday => OpenCases.Today.AddDays(-1);

    static DeadlineSearch Within(ImmutableArray<TermParty> parties, string? term, int days) =>
        new(parties, term, OpenCases.Today, OpenCases.Today.AddDays(days), null, PageSize);

    // As a silo answers: one question at a time.
    Task Ask(DeadlineSearch[] searches, int caller)
    {
        lock (_lock)
            _index.Find(searches[caller % searches.Length], JournalPosition.Start);
        return Task.CompletedTask;
    }

    static Task<(int Found, long Count)> Ask(DeadlineRows rows, DeadlineSearch[] searches, int caller) =>
        rows.Find(searches[caller % searches.Length], counted: true);

    async Task Compare(DeadlineRows rows)
    {
        foreach (var (name, searches) in Questions())
            foreach (var search in searches)
            {
                var ours = _index.Find(search, JournalPosition.Start);
                var theirs = await rows.Find(search, counted: true);
                if ((ours.Deadlines.Count, ours.Count) != theirs)
                    throw new InvalidOperationException($"The two do not answer the same: {name}.");
            }
    }

    static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
