using System.Diagnostics;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Capacity;

namespace AsielGrains.Benchmarks.Capacities;

/// <summary>From a change at the best option to the message without it, while others change all the time.</summary>
sealed class OptionsWatch(CapacityReplica replica, SeededSites sites, TextWriter output)
{
    const int PerSecond = 200;
    const int Samples = 60;

    static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(5);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Random _chance = new(13);
    readonly Lock _turn = new();

    public async Task Run()
    {
        var question = new PlacementQuestion(
            new(5, 3, 2, ReceptionPhase.ExtendedProcedure), UnitTraits.None, sites.Today.AddDays(1));
        using var stop = new CancellationTokenSource();
        var background = Task.Run(() => Change(stop.Token), CancellationToken.None);
        var delays = new List<double>();
        await using var watch = replica.WatchOptions(question, stop.Token).GetAsyncEnumerator(stop.Token);
        await watch.MoveNextAsync();
        var advice = watch.Current.Advice!;
        while (delays.Count < Samples)
        {
            var best = advice.Options[0].Candidate;
            var start = Stopwatch.GetTimestamp();
            Fill(best.Site);
            do
            {
                if (Stopwatch.GetElapsedTime(start) > Patience || !await watch.MoveNextAsync())
                    throw new InvalidOperationException("A change was not seen.");
                advice = watch.Current.Advice ?? advice;
            }
            while (advice.Options.Any(option => option.Candidate.Site == best.Site));
            delays.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        await stop.CancelAsync();
        var changes = await background;
        delays.Sort();
        output.WriteLine();
        output.WriteLine(
            $"From a change to the new ranking at {changes:0} changes/s: p50 {delays[Samples / 2]:0} ms, p99 "
            + $"{delays[Samples * 99 / 100]:0} ms, {Samples} changes.");
    }

    /// <returns>How many changes a second there were.</returns>
    async Task<double> Change(CancellationToken stop)
    {
        var (start, made) = (Stopwatch.GetTimestamp(), 0);
        using var beat = new PeriodicTimer(Beat);
        while (!stop.IsCancellationRequested)
        {
            for (var due = (int)(PerSecond * Stopwatch.GetElapsedTime(start).TotalSeconds); made < due; made++)
                Tell(_chance.Next(sites.States.Count), _chance.Next(2) == 0);
            await beat.WaitForNextTickAsync(CancellationToken.None);
        }

        return made / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    void Tell(int number, bool places)
    {
        lock (_turn)
        {
            var before = sites.Position;
            var facts = places ? sites.Place(number, 1 + _chance.Next(5), 30) : sites.Free(number);
            replica.Take((before, sites.Position), facts);
        }
    }

    void Fill(SiteId site)
    {
        var number = int.Parse(site.ToString()["site-".Length..], System.Globalization.CultureInfo.InvariantCulture);
        lock (_turn)
        {
            var before = sites.Position;
            var facts = new List<SiteFact>();
            while (sites.Place(number, 5, null) is [_, ..] held)
                facts.AddRange(held);
            replica.Take((before, sites.Position), facts);
        }
    }
}
