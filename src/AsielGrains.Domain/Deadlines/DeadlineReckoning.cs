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
    public static ImmutableArray<Deadline> Of(AsylumCase state, DateOnly today)
    {
        var standing = state.Standing;
        CourseFact[] facts = [.. CourseFact.Of(state)];
        var deadlines = ImmutableArray.CreateBuilder<Deadline>();
        foreach (var term in standing.Procedure.Terms)
            if (term.RunsIn(standing.Examination, standing.ConfirmedTrack, standing.Kind)
                && Array.FindLastIndex(facts, fact => term.StartsAt(fact.Name)) is var start and >= 0)
                deadlines.Add(Reckon(term, standing.Procedure, facts.AsSpan(start), today));
        return deadlines.ToImmutable();
    }

    // The facts begin with the one that started the term.
    static Deadline Reckon(
        TermRule term, ProcedureDefinition procedure, ReadOnlySpan<CourseFact> facts, DateOnly today)
    {
        var start = facts[0];
        var reasons = ImmutableArray.CreateBuilder<DeadlineReason>();
        var length = Extended(term, facts, reasons);
        var end = TermReckoning.End(start.On, length);
        foreach (var move in end.Moves)
            reasons.Add(Moved(move));
        var pause = Pause.Of(term, facts, today);
        var endsOn = pause.Days == 0 ? end.On : Later(end.On, pause, length, reasons);
        return new(
            procedure, term, start.Name, start.On, endsOn, MetOn(term, facts), pause.IsOpen, reasons.ToImmutable())
        {
            EarlyOn = EarlyOn(term, facts, endsOn),
        };
    }

    static TermLength Extended(
        TermRule term, ReadOnlySpan<CourseFact> facts, ImmutableArray<DeadlineReason>.Builder reasons)
    {
        var on = facts[0].On;
        var length = term.Length;
        reasons.Add(Line(
            $"{TermWords.Of(length)} from {facts[0].Name.Kind} on {on:yyyy-MM-dd}", term.Article, term.Unverified));
        foreach (var extension in term.Extensions.Where(rule => rule.Collective && !(on < rule.ValidFrom)))
            Extend(extension, "for all cases of the procedure");
        foreach (var fact in facts)
            if (fact.Step is CaseEvent.TermExtended extended && extended.Term == term.Code
                && term.Extension(extended.Extension) is { } extension)
                Extend(extension, $"on {extended.On:yyyy-MM-dd}, ground {extended.Ground}");
        return length;

        void Extend(ExtensionRule extension, string how)
        {
            length = extension.Replaces
                ? extension.Length
                : length with { Amount = length.Amount + extension.Length.Amount };
            var what = extension.Replaces ? "becomes" : $"plus {TermWords.Of(extension.Length)}:";
            reasons.Add(Line(
                $"{extension.Code}, {how}: {what} {TermWords.Of(length)}", extension.Article, extension.Unverified));
        }

        DeadlineReason Line(string text, string article, string? unverified) =>
            new(text, article, TermReckoning.End(on, length).Reckoned, unverified);
    }

    static DeadlineReason Moved(TermMove move) => move.Reason is TermMoveReason.EndsOnNoWorkingDay
        ? new($"{move.From:yyyy-MM-dd} is no working day", "Algemene termijnenwet art. 1(1)", move.To)
        : new("the term must hold two working days", "Algemene termijnenwet art. 2", move.To);

    static DateOnly Later(
        DateOnly end, Pause pause, TermLength length, ImmutableArray<DeadlineReason>.Builder reasons)
    {
        var later = end.AddDays(pause.Days);
        reasons.Add(new($"suspended for {pause.Days} days", pause.Rule!.Article, later, pause.Rule.Unverified));
        if (!length.MayMove || LegalCalendar.IsWorkingDay(later))
            return later;
        var moved = new TermMove(TermMoveReason.EndsOnNoWorkingDay, later, LegalCalendar.WorkingDayFrom(later));
        reasons.Add(Moved(moved));
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
