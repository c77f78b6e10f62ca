using System.Diagnostics;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Capacity;
using AsielGrains.TestSupport;

namespace AsielGrains.Benchmarks.Capacities;

/// <summary>
/// Questions to a silo's own copy of 5,000 sites and 366 nights, in this process as in a silo, against the same sums in
/// SQL; places for a household of five; and how soon a change is seen by who watches options.
/// </summary>
sealed class CapacityBenchmark(PostgresServer postgres, ResultTable table, TextWriter output)
{
    const int Sites = 5_000;
    const int Questions = 400;
    const int FullScans = 20;

    readonly SeededSites _sites = new();
    readonly Random _chance = new(11);

    public async Task Run()
    {
        var start = Stopwatch.GetTimestamp();
        var facts = _sites.Make(Sites);
        var made = Stopwatch.GetElapsedTime(start);
        var replica = new CapacityReplica(new FixedClock(_sites.At));
        start = Stopwatch.GetTimestamp();
        replica.Restart(facts, _sites.Position);
        output.WriteLine();
        output.WriteLine(
            $"{Sites:N0} sites, {facts.Count:N0} events made in {made.TotalSeconds:0.0} s, loaded and counted in "
            + $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, "
            + $"{GC.GetTotalMemory(forceFullCollection: true) / 1_000_000:N0} MB managed.");
        await Capacity(replica);
        Places(replica);
        await new OptionsWatch(replica, _sites, output).Run();
    }

    async Task Capacity(CapacityReplica replica)
    {
        var database = await postgres.CreateDatabase();
        await using var rows = new NightTable(database);
        await rows.Open(_sites);
        var all = replica.Get(new()).Figures!.Nights[0].Types.Sum(type => (long)type.Total);
        if (await rows.Night(_sites.Today) != all)
            throw new InvalidOperationException("The two do not answer the same.");
        var cpu = (await PostgresFamily.Behind(database)).Cpu;
        table.Head($"Capacity of {Sites:N0} sites; the peer adds up in SQL, with covering indexes");
        await Row("all sites, one night", () => new(AnyNight()), () => rows.Night(AnyNight()));
        await Row(
            "a province, one night",
            () => new(AnyNight()) { Provinces = [AnyProvince()] },
            () => rows.Province(AnyNight(), AnyProvince()));
        await Row(
            "a province, all nights",
            () => new(Nights: ReceptionLimits.NightsMax) { Provinces = [AnyProvince()] },
            () => rows.Nights(AnyProvince()));

        Task Row(string what, Func<CapacityFilter> ours, Func<Task<long>> peer) => table.Row(
            what, "sum", new(1, _ => Ask(replica, ours()), ProcessorTime.Own), new(1, _ => peer(), cpu));
    }

    static Task Ask(CapacityReplica replica, CapacityFilter filter) =>
        replica.Get(filter).Figures!.Nights.Length > 0
            ? Task.CompletedTask
            : throw new InvalidOperationException("An answer has no nights.");

    void Places(CapacityReplica replica)
    {
        var (quick, full) = (new List<double>(), new List<double>());
        var (sites, now) = replica.Read();
        for (var number = 0; number < Questions; number++)
        {
            var question = AnyQuestion();
            var start = Stopwatch.GetTimestamp();
            var found = SheetSearch.FindPlace(question, sites.Sheets, now);
            quick.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (number % (Questions / FullScans) != 0)
                continue;
            start = Stopwatch.GetTimestamp();
            var slow = PlacementSearch.FindPlace(question, sites.Sheets.Select(sheet => sheet.Site), now);
            full.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!slow.Options.Select(Told).SequenceEqual(found.Options.Select(Told)))
                throw new InvalidOperationException("The two do not find the same.");
        }

        quick.Sort();
        full.Sort();
        output.WriteLine();
        output.WriteLine(
            $"FindPlace for five over {Sites:N0} sites: p50 {quick[Questions / 2]:0.0} ms, p99 "
            + $"{quick[Questions * 99 / 100]:0.0} ms; through all sites p50 {full[FullScans / 2]:0} ms, "
            + "with the same answers.");
    }

    static string Told(PlacementOption option) =>
        $"{option.Candidate.Site} {option.Candidate.Part} {option.Candidate.Places} {option.Points}";

    PlacementQuestion AnyQuestion() => new(
        new(5, 3, 2, _chance.Next(2) == 0 ? ReceptionPhase.ExtendedProcedure : ReceptionPhase.Arrival,
            ProcedureAt: _chance.Next(2) == 0 ? new GeoPoint(52.9, 7) : null,
            HousingProvince: _chance.Next(2) == 0 ? AnyProvince() : null,
            MovesSoFar: _chance.Next(3)),
        UnitTraits.None,
        AnyNight(60),
        null);

    DateOnly AnyNight(int max = ReceptionLimits.NightsMax) => _sites.Today.AddDays(_chance.Next(max));

    string AnyProvince() => $"PV{20 + _chance.Next(SeededSites.Provinces)}";
}
