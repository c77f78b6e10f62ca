using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Explanations;

/// <summary>
/// Why a case stands where it stands: each fact in the order in which it happened, who told it, by which rule it was
/// possible, and what it changed.
/// </summary>
/// <param name="Lines">The facts that count, then what passed by itself.</param>
/// <param name="Ended">Facts that were told and taken back or replaced; they change nothing any more.</param>
public sealed record CaseExplanation(ImmutableArray<TrailLine> Lines, ImmutableArray<TrailLine> Ended)
{
    /// <summary>
    /// Who saw to the deadlines at the end of the day: the case itself remembers the last team only, its history those
    /// before it too.
    /// </summary>
    public TermAssignments Assignments { get; init; }

    /// <param name="day">The day on which the case is seen; what happened later is left out.</param>
    public static CaseExplanation Of(IEnumerable<ToldEvent> history, DateOnly day)
    {
        var ledger = FactLedger.Of(history, day);
        var state = ledger.State.UpTo(day);
        var lines = ImmutableArray.CreateBuilder<TrailLine>();
        var standing = CourseReplay.Start(state);
        foreach (var move in CourseReplay.Moves(state))
        {
            var before = AddMissed(lines, move.Before, move.Fact.On);
            lines.Add(Line(move with { Before = before }, ledger));
            standing = move.After;
        }

        standing = AddMissed(lines, standing, day);

        lines.AddRange(Passed(standing, ledger.State.ComesOfAgeOn, day));
        return new(
            lines.ToImmutable(),
            [
                .. ledger.Ended.Where(ended => ended.Fact.On <= day)
                    .Select(ended => new TrailLine(
                        ended.Fact.On, ended.Fact.Name.Kind, ended.Fact.Step, ended.Told, "", "", 0, null, [],
                        ended.Ended)),
            ])
        {
            Assignments = ledger.Assignments,
        };
    }

    static TrailLine Line(CourseMove move, FactLedger ledger) => new(
        move.Fact.On,
        move.Fact.Name.Kind,
        move.Fact.Step,
        ledger.TellerOf(move.Fact),
        move.Rule?.Article ?? "",
        move.After.Procedure.Version,
        move.After.Procedure.Revision,
        move.Rule?.Unverified,
        StandingChanges.Between(move.Before, move.After, move.Rule?.Article ?? "", move.Fact.Step));

    // Of who was missed and not seen again the right to reception ended by itself, before what happened then.
    static CaseStanding AddMissed(ImmutableArray<TrailLine>.Builder lines, CaseStanding before, DateOnly day)
    {
        if (before.ReceptionIfMissed(day) is not ReceptionRight.Ended ended || ended == before.Reception)
            return before;
        var after = before with { Reception = ended };
        lines.Add(Passing(ended.On, after, StandingChanges.Between(before, after, "")));
        return after;
    }

    // Terms that lapsed have had their effect although nobody told anything.
    static IEnumerable<TrailLine> Passed(CaseStanding standing, DateOnly? comesOfAgeOn, DateOnly day)
    {
        var now = standing.At(day);
        if (StandingChanges.Between(standing, now, "Vw 2000 art. 62, 82") is { IsEmpty: false } changes)
            yield return Passing(EffectOf(standing, now, day), now, changes);
        if (now.Minority is Minority.ChildWithFamily or Minority.UnaccompaniedChild && comesOfAgeOn <= day)
            yield return Passing(
                comesOfAgeOn.Value,
                now,
                StandingChanges.Between(now, now.OfAge(comesOfAgeOn.Value, day), "BW art. 1:233"));
    }

    static TrailLine Passing(DateOnly on, CaseStanding standing, ImmutableArray<StandingChange> changes) => new(
        on,
        null,
        null,
        null,
        changes[0].Article,
        standing.Procedure.Version,
        standing.Procedure.Revision,
        null,
        changes);

    static DateOnly EffectOf(CaseStanding before, CaseStanding after, DateOnly day) => (before, after) switch
    {
        ({ Departure: Departure.Suspended { Until: { } until } }, { Departure: Departure.Obliged }) => until.AddDays(1),
        ({ Departure: Departure.Postponed { Until: var until } }, { Departure: Departure.Obliged }) =>
            until.AddDays(1),
        ({ Reception: ReceptionRight.Entitled }, { Reception: ReceptionRight.Ended ended }) => ended.On,
        ({ Residence: Residence.PermitHolder permit }, { Residence: Residence.None }) => permit.Until.AddDays(1),
        _ => day,
    };
}
