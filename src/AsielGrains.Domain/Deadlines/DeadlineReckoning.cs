using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Deadlines;

/// <summary>Derives the deadlines of a case: base date, extensions, suspensions, day counting, end.</summary>
public static class DeadlineReckoning
{
    /// <summary>All deadlines that started in a case, by its own procedure.</summary>
    /// <param name="today">The day up to which a suspension without an end is counted.</param>
    public static ImmutableArray<Deadline> Of(AsylumCase state, DateOnly today) =>
        Of(state, today, ImmutableArray.CreateBuilder<DeadlineReason>);

    /// <summary>
    /// The same without the lines that explain them, which cost far more than the reckoning: for who reckons the
    /// deadlines of all cases.
    /// </summary>
    public static ImmutableArray<Deadline> Unexplained(AsylumCase state, DateOnly today) =>
        Of(state, today, () => null);

    static ImmutableArray<Deadline> Of(
        AsylumCase state, DateOnly today, Func<ImmutableArray<DeadlineReason>.Builder?> reasons)
    {
        var standing = state.Standing;
        CourseFact[] facts = [.. CourseFact.Of(state)];
        var deadlines = ImmutableArray.CreateBuilder<Deadline>();
        foreach (var term in standing.Procedure.Terms)
            if (term.RunsIn(standing.Examination, standing.ConfirmedTrack, standing.Kind)
                && LastStart(term, facts) is var start and >= 0)
                deadlines.Add(Reckon(term, standing.Procedure, facts.AsSpan(start), today, reasons()));
        return deadlines.ToImmutable();
    }

    static int LastStart(TermRule term, CourseFact[] facts)
    {
        var at = facts.Length - 1;
        while (at >= 0 && !term.StartsAt(facts[at].Name))
            at--;
        return at;
    }

    // The facts begin with the one that started the term.
    static Deadline Reckon(
        TermRule term,
        ProcedureDefinition procedure,
        ReadOnlySpan<CourseFact> facts,
        DateOnly today,
        ImmutableArray<DeadlineReason>.Builder? reasons)
    {
        var start = facts[0];
        var length = Extended(term, facts, reasons);
        var end = TermReckoning.End(start.On, length);
        foreach (var move in end.Moves)
            reasons?.Add(Moved(move));
        var pause = Pause.Of(term, facts, today);
        var endsOn = pause.Days == 0 ? end.On : Later(end.On, pause, length, reasons);
        if (!LegalCalendar.Knows(start.On) || !LegalCalendar.Knows(endsOn))
            reasons?.Add(OutsideCalendar(endsOn));
        return new(
            procedure,
            term,
            start.Name,
            start.On,
            endsOn,
            MetOn(term, facts),
            pause.IsOpen,
            reasons?.ToImmutable() ?? [])
        {
            Length = length,
            EarlyOn = EarlyOn(term, facts, endsOn),
        };
    }

    static TermLength Extended(
        TermRule term, ReadOnlySpan<CourseFact> facts, ImmutableArray<DeadlineReason>.Builder? reasons)
    {
        var on = facts[0].On;
        var length = term.Length;
        reasons?.Add(Line(
            $"{TermWords.Of(length)} from {facts[0].Name.Kind} on {on:yyyy-MM-dd}", term.Article, term.Unverified));
        foreach (var extension in term.Extensions)
            if (extension.Collective && !(on < extension.ValidFrom))
                Extend(extension, null);
        foreach (var fact in facts)
            if (fact.Step is CaseEvent.TermExtended extended && extended.Term == term.Code
                && term.Extension(extended.Extension) is { } extension)
                Extend(extension, extended);
        return length;

        void Extend(ExtensionRule extension, CaseEvent.TermExtended? by)
        {
            length = extension.Replaces
                ? extension.Length
                : length with { Amount = length.Amount + extension.Length.Amount };
            reasons?.Add(Line(Told(extension, by, length), extension.Article, extension.Unverified));
        }

        DeadlineReason Line(string text, string article, string? unverified) =>
            new(text, article, TermReckoning.End(on, length).Reckoned, unverified);
    }

    static string Told(ExtensionRule extension, CaseEvent.TermExtended? by, TermLength length)
    {
        var how = by is null
            ? "for all cases of the procedure"
            : $"on {by.On:yyyy-MM-dd}, ground {by.Ground}";
        var what = extension.Replaces ? "becomes" : $"plus {TermWords.Of(extension.Length)}:";
        return $"{extension.Code}, {how}: {what} {TermWords.Of(length)}";
    }

    static DeadlineReason Moved(TermMove move) => move.Reason is TermMoveReason.EndsOnNoWorkingDay
        ? new($"{move.From:yyyy-MM-dd} is no working day", "Algemene termijnenwet art. 1(1)", move.To)
        : new("the term must hold two working days", "Algemene termijnenwet art. 2", move.To);

    static DeadlineReason OutsideCalendar(DateOnly endsOn) => new(
        $"holidays before {LegalCalendar.YearMin} and after {LegalCalendar.YearMax} by the rules of the years between",
        "Algemene termijnenwet art. 3",
        endsOn,
        "the holidays of these years");

    static DateOnly Later(
        DateOnly end, Pause pause, TermLength length, ImmutableArray<DeadlineReason>.Builder? reasons)
    {
        var later = end.AddDays(pause.Days);
        reasons?.Add(new($"suspended for {pause.Days} days", pause.Rule!.Article, later, pause.Rule.Unverified));
        if (!length.MayMove || LegalCalendar.IsWorkingDay(later))
            return later;
        var moved = new TermMove(TermMoveReason.EndsOnNoWorkingDay, later, LegalCalendar.WorkingDayFrom(later));
        reasons?.Add(Moved(moved));
        return moved.To;
    }

    // What was done that may not be done before the term has run out.
    static DateOnly? EarlyOn(TermRule term, ReadOnlySpan<CourseFact> facts, DateOnly endsOn)
    {
        foreach (var fact in facts[1..])
            if (term.LiftedBy.Contains(fact.Name.Kind))
                return null;
            else if (term.Forbids(fact.Name) && fact.On <= endsOn)
                return fact.On;
        return null;
    }

    static DateOnly? MetOn(TermRule term, ReadOnlySpan<CourseFact> facts)
    {
        foreach (var fact in facts[1..])
            if (term.EndsWith.Contains(fact.Name.Kind) || fact.Name.Kind is StepKind.Died)
                return fact.On;
        return null;
    }
}
