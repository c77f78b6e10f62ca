using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Deadlines;

[GrainType("lapse-sweeper")]
sealed class LapseSweeperGrain(
    DeadlineReplica deadlines, ProcedureBook book, TimeProvider time, ILogger<LapseSweeperGrain> logger)
    : Grain, ILapseSweeperGrain
{
    /// <summary>Cases that one sweep treats: it must end within the time of a call.</summary>
    const int CasesPerSweepMax = 1_000;

    const int AtOnceMax = 32;

    const int RefusedMax = 100_000;

    static readonly TimeSpan CountedInMax = TimeSpan.FromSeconds(5);

    static readonly ImmutableArray<TermParty> Everybody = [.. Enum.GetValues<TermParty>()];

    static readonly Caller System = new(Organisation.Systeem, "systeem.termijnen", Purposes.LapseOfTerms);

    // Refused once, a command is refused again as long as the case stays as it is; tomorrow is soon enough to see.
    readonly HashSet<Guid> _refused = [];
    DateOnly _refusedOn;

    public async Task<bool> Sweep()
    {
        var today = DutchTime.DateAt(time.GetUtcNow());
        if (today != _refusedOn || _refused.Count > RefusedMax)
            _refused.Clear();
        _refusedOn = today;
        var due = Due(today).Take(CasesPerSweepMax).ToArray();
        List<Receipt> recorded = [];
        foreach (var some in due.Chunk(AtOnceMax))
        {
            var answers = await Task.WhenAll(some.Select(Record));
            recorded.AddRange(answers.Select(answer => answer.Receipt).OfType<Receipt>().Where(one => !one.Repeated));
            Tell(some, answers);
        }

        if (recorded.Count == 0)
            return false;
        logger.LapsesRecorded(recorded.Count);
        await CountedIn(recorded.Max(receipt => receipt.Position));
        return due.Length == CasesPerSweepMax;
    }

    void Tell(FoundDeadline[] due, Answer[] answers)
    {
        foreach (var refused in due.Zip(answers)
            .Where(one => one.Second.Rejection is not null)
            .GroupBy(one => (one.First.Term.Code, one.Second.Rejection!.Reason)))
            logger.LapsesRefused(refused.Key.Code, refused.Count(), refused.Key.Reason.ToString());
    }

    // So that the next sweep does not find the same again. Finding it would be harmless.
    async Task CountedIn(JournalPosition position)
    {
        using var patience = new CancellationTokenSource(CountedInMax, time);
        await deadlines.WaitFor(position, patience.Token).ConfigureAwait(
            ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
    }

    IEnumerable<FoundDeadline> Due(DateOnly today)
    {
        foreach (var term in book.Definitions
            .SelectMany(definition => definition.Terms)
            .Where(term => term.Lapse is { IsRecorded: true })
            .Select(term => term.Code)
            .Distinct())
        {
            var search = new DeadlineSearch(
                Everybody, term, DateOnly.MinValue, today.AddDays(-1), null, DeadlineSearch.CountMaxMax);
            do
            {
                var page = deadlines.Find(search);
                foreach (var found in page.Deadlines)
                    if (!_refused.Contains(RequestId(found)))
                        yield return found;
                search = search with { After = page.Next };
            }
            while (search.After is not null);
        }
    }

    async Task<Answer> Record(FoundDeadline found)
    {
        var id = RequestId(found);
        var lapse = new CaseCommand.LetLapse(found.Term.Code, found.EndsOn);
        var answer = await GrainFactory.GetCase(found.Case).Handle(new(id, lapse, System));
        if (answer.Rejection is not null)
            _refused.Add(id);
        return answer;
    }

    // The same lapse has the same id at any time and on any silo: it is recorded once.
    static Guid RequestId(FoundDeadline found) => DerivedGuid.Of(
        FormattableString.Invariant($"lapse|{found.Case}|{found.Term.Code}|{found.EndsOn:yyyy-MM-dd}"));
}
