using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Deadlines;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Grains.Telemetry;

/// <summary>
/// Says how many deadlines are in breach, by term and whom it binds: numbers of all cases, no person. A term without
/// any says 0, so that a first breach is seen to come; there are no more series than terms in the procedures.
/// </summary>
sealed class BreachGauge : IHostedService, IDisposable
{
    static readonly ImmutableArray<TermParty> Everybody = [.. Enum.GetValues<TermParty>()];

    readonly DeadlineReplica _deadlines;
    readonly TimeProvider _time;
    readonly ImmutableArray<(string Term, TermParty Party)> _known;
    readonly Meter _meter = new(GrainTelemetry.Name);

    public BreachGauge(DeadlineReplica deadlines, ProcedureBook book, TimeProvider time)
    {
        (_deadlines, _time) = (deadlines, time);
        _known = [.. book.Definitions.SelectMany(law => law.Terms).Where(CanBeBreached).Select(NameOf).Distinct()];
        _meter.CreateObservableGauge(
            "deadlines.breached", Breached, "{deadline}",
            "Deadlines that were not met in time, by term and whom it binds.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();

    // While the journal is being read the numbers would only seem to grow.
    internal IEnumerable<Measurement<long>> Breached()
    {
        if (!_deadlines.IsComplete)
            return [];
        var today = DutchTime.DateAt(_time.GetUtcNow());
        var yesterday = today.AddDays(-1);
        var search = new DeadlineSearch(
            Everybody, Term: null, DateOnly.MinValue, yesterday, After: null, DeadlineSearch.CountMaxMax)
        {
            Lapsed = true,
        };
        var counts = _deadlines.Forecast(search, new(today, WithinDays: 1, PeriodDays: 1)).Terms
            .Where(one => CanBeBreached(one.Term))
            .GroupBy(one => NameOf(one.Term))
            .ToDictionary(terms => terms.Key, terms => terms.Sum(one => one.Breached));
        return _known.Select(name => new Measurement<long>(
            counts.GetValueOrDefault(name), new("term", name.Term), new("partner", $"{name.Party}")));
    }

    // What ends by itself, bars something or is a right is breached by nobody.
    static bool CanBeBreached(TermRule term) => term.Nature is TermNature.AtMost;

    static (string Term, TermParty Party) NameOf(TermRule term) => (term.Code, term.Binds);
}
