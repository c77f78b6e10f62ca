using System.Collections.Immutable;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Deadlines;

/// <summary>
/// A term that runs or ran in a case, with its end and the way there. Derived from facts and rules whenever it is asked
/// for; nothing of it is stored.
/// </summary>
/// <param name="Procedure">The procedure whose rules were used.</param>
/// <param name="StartedBy">The step that started it.</param>
/// <param name="StartedOn">The day of that step.</param>
/// <param name="EndsOn">The last day on which it runs; while it is suspended: if it ran on from today.</param>
/// <param name="MetOn">The day of the step that met it; null while there is none.</param>
/// <param name="Suspended">It stands still now.</param>
/// <param name="Reasons">The arithmetic, line by line.</param>
public sealed record Deadline(
    ProcedureDefinition Procedure,
    TermRule Term,
    StepName StartedBy,
    DateOnly StartedOn,
    DateOnly EndsOn,
    DateOnly? MetOn,
    bool Suspended,
    ImmutableArray<DeadlineReason> Reasons)
{
    /// <summary>How long it is with what extended it, without the days it stood still.</summary>
    public TermLength Length { get; init; }

    /// <summary>The day of a step that may not be taken before it has run out; null when there is none.</summary>
    public DateOnly? EarlyOn { get; init; }

    /// <summary>
    /// Something holds it up until this day, and then it runs by itself, if nothing else happens; null: nothing does.
    /// </summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>What of the rules it rests on was not verified; empty when everything was.</summary>
    public IEnumerable<string> Unverified => Reasons.Select(reason => reason.Unverified).OfType<string>().Distinct();

    /// <summary>How it stands on a day.</summary>
    public DeadlineState StateOn(DateOnly day) => this switch
    {
        { EarlyOn: not null } => DeadlineState.TooEarly,
        { MetOn: { } met } => met <= EndsOn || Term.Nature is TermNature.AtLeast
            ? DeadlineState.Met
            : DeadlineState.MetLate,
        { Suspended: true } => DeadlineState.Suspended,
        { HeldUntil: { } until } when day <= until => DeadlineState.Suspended,
        _ => day <= EndsOn ? DeadlineState.Running : DeadlineState.Lapsed,
    };
}
