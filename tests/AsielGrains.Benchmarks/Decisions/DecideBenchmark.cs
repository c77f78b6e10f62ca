using System.Collections.Immutable;
using System.Diagnostics;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Benchmarks.Decisions;

/// <summary>
/// What the rules cost: Decide and Evolve of every command of two lives, told in time. Bytes are exact; a case that
/// goes on needs its events, its new state, and nothing else.
/// </summary>
sealed class DecideBenchmark(TextWriter output)
{
    const int Repeats = 20_000;
    const int Rounds = 7;
    const int Samples = 100;

    static readonly DateOnly Today = new(2026, 1, 1);
    static readonly Article Grounds = Article.Parse("Vw 2000 art. 31(1)");
    static readonly Nationality Italy = Nationality.Parse("ITA");

    public void Run()
    {
        output.WriteLine();
        output.WriteLine("Decide and Evolve of each command of a life, in order; the best of rounds for time");
        output.WriteLine();
        output.WriteLine("| command | ns | bytes, Decide | bytes, events | bytes, Evolve | bytes, new state |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        List<double> times = [];
        foreach (var life in (CaseCommand[][])[Appealing(), Transferred()])
            times.AddRange(Told(life));
        times.Sort();
        output.WriteLine();
        output.WriteLine(
            $"Median of {times.Count} commands: {times[times.Count / 2]:N0} ns; the dearest {times[^1]:N0} ns.");
    }

    IEnumerable<double> Told(CaseCommand[] life)
    {
        var state = AsylumCase.Initial;
        List<CaseEvent> past = [];
        foreach (var command in life)
        {
            var decision = AsylumCase.Decide(state, command, Today);
            if (decision.Rejection is { } rejection)
                throw new InvalidOperationException($"{command} was refused: {rejection}");
            CaseEvent[] earlier = [.. past];
            var decided = BytesOf(Case, before => AsylumCase.Decide(before, command, Today));
            var evolved = BytesOf(
                () => Judged(Case(), command), before => decision.Events.Aggregate(before, AsylumCase.Evolve));
            var after = decision.Events.Aggregate(state, AsylumCase.Evolve);
            // A report brings its event along: what is left is the list of one event.
            var events = BytesOf(() => decision.Events[0], told => command is CaseCommand.Report
                ? new Decision<CaseEvent>([told], null)
                : new Decision<CaseEvent>([told with { }], null));
            var kept = BytesOf(() => after, now =>
                now with { Course = new(now.Course.Steps.IsEmpty ? [] : [.. now.Course.Steps]) });
            var nanoseconds = Enumerable.Range(0, Rounds).Min(_ => Time(state, command));
            output.WriteLine($"| {Name(command)} | {nanoseconds:N0} | {decided} | {events} | {evolved} | {kept} |");
            past.AddRange(decision.Events);
            state = after;
            yield return nanoseconds;

            AsylumCase Case() => earlier.Aggregate(AsylumCase.Initial, AsylumCase.Evolve);
        }
    }

    // What deciding found out about a case is there when the event is taken in.
    static AsylumCase Judged(AsylumCase state, CaseCommand command)
    {
        AsylumCase.Decide(state, command, Today);
        return state;
    }

    static double Time(AsylumCase state, CaseCommand command)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Repeats; i++)
        {
            var decision = AsylumCase.Decide(state, command, Today);
            foreach (var @event in decision.Events)
                _ = AsylumCase.Evolve(state, @event);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Repeats;
    }

    // Each time from an object just made: what one call keeps in it must not make the next one look cheaper.
    static long BytesOf<TFrom, T>(Func<TFrom> from, Func<TFrom, T> make)
    {
        for (var i = 0; i < Samples; i++)
            make(from());
        var bytes = 0L;
        for (var i = 0; i < Samples; i++)
        {
            var start = from();
            var before = GC.GetAllocatedBytesForCurrentThread();
            make(start);
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return bytes / Samples;
    }

    static string Name(CaseCommand command) =>
        command is CaseCommand.Report report ? report.Step.GetType().Name : command.GetType().Name;

    static CaseCommand[] Appealing()
    {
        var on = new DateOnly(2021, 9, 1);
        return
        [
            .. Start(on),
            .. Reports(
                new CaseEvent.EurodacChecked(on, null, null),
                new CaseEvent.TrackAssigned(on.AddDays(1), Track.General, null),
                new CaseEvent.RestPeriodStarted(on.AddDays(1)),
                new CaseEvent.HearingHeld(on.AddDays(20), Hearing.Detailed),
                new CaseEvent.ExaminationChosen(on.AddDays(21), Examination.Extended),
                new CaseEvent.TermExtended(on.AddDays(60), "BESL6", "BESL9", "complex"),
                new CaseEvent.IntentionSent(on.AddDays(100)),
                new CaseEvent.ViewReceived(on.AddDays(120)),
                new CaseEvent.Decided(on.AddDays(150), Outcome.Unfounded, Grounds),
                new CaseEvent.AppealLodged(on.AddDays(160)),
                new CaseEvent.AppealDecided(on.AddDays(300), Ruling.Unfounded),
                new CaseEvent.HigherAppealLodged(on.AddDays(310)),
                new CaseEvent.HigherAppealDecided(on.AddDays(500), Ruling.Unfounded),
                new CaseEvent.SupervisionImposed(on.AddDays(510), SupervisionMeasure.ReportingDuty),
                new CaseEvent.AbsenceEstablished(on.AddDays(530)),
                new CaseEvent.ReturnedFromAbsence(on.AddDays(560)),
                new CaseEvent.Departed(on.AddDays(580), DepartureKind.Independent)),
        ];
    }

    static CaseCommand[] Transferred()
    {
        var on = new DateOnly(2021, 9, 1);
        return
        [
            .. Start(on),
            .. Reports(
                new CaseEvent.EurodacChecked(on, 1, Italy),
                new CaseEvent.TrackAssigned(on.AddDays(1), Track.Dublin, null),
                new CaseEvent.ClaimSent(on.AddDays(10), Italy, ClaimKind.TakeBackOnHit),
                new CaseEvent.ClaimAnswered(on.AddDays(20), ClaimAnswer.Accepted),
                new CaseEvent.IntentionSent(on.AddDays(25)),
                new CaseEvent.ViewReceived(on.AddDays(39)),
                new CaseEvent.Decided(on.AddDays(45), Outcome.OtherStateResponsible, Grounds),
                new CaseEvent.Departed(on.AddDays(80), DepartureKind.Transferred)),
        ];
    }

    static CaseCommand[] Start(DateOnly on)
    {
        var person = new PersonId(Guid.NewGuid());
        return
        [
            new CaseCommand.Announce(on, person, ApplicationKind.First, Italy),
            new CaseCommand.Register(
                on, person, ApplicationKind.First, Italy, null, new(VNumber.Parse("9990000001"), "Achternaam")),
            new CaseCommand.Lodge(on),
        ];
    }

    static IEnumerable<CaseCommand> Reports(params CaseEvent.Step[] steps) => steps.Select(step =>
        new CaseCommand.Report(step, step switch
        {
            CaseEvent.EurodacChecked => Organisation.KMar,
            CaseEvent.AbsenceEstablished => Organisation.Politie,
            CaseEvent.Departed => Organisation.DtenV,
            _ => Organisation.Ind,
        }));
}
