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

    /// <summary>One of them; null: the term does not run in the case, or never began.</summary>
    public static Deadline? Unexplained(AsylumCase state, string term, DateOnly today)
    {
        var standing = state.Standing;
        if (standing.Procedure.Term(term) is not { } rule || !rule.RunsIn(standing))
            return null;
        CourseFact[] facts = [.. new CourseFacts(state)];
        return rule.Basis is TermBasis.DutyToLeave
            ? DepartureTerm.Of(rule, standing.Procedure, facts, DutyToLeave.Of(state, facts), null)
            : Started(rule, standing.Procedure, facts, today, null);
    }

    static ImmutableArray<Deadline> Of(
        AsylumCase state, DateOnly today, Func<ImmutableArray<DeadlineReason>.Builder?> reasons)
    {
        var standing = state.Standing;
        var procedure = standing.Procedure;
        CourseFact[] facts = [.. new CourseFacts(state)];
        var deadlines = ImmutableArray.CreateBuilder<Deadline>();
        var duty = DutyToLeave.Of(state, facts);
        foreach (var term in procedure.Terms)
            if (term.RunsIn(standing)
                && (term.Basis is TermBasis.DutyToLeave
                    ? DepartureTerm.Of(term, procedure, facts, duty, reasons())
                    : Started(term, procedure, facts, today, reasons())) is { } deadline)
                deadlines.Add(deadline);
        return deadlines.ToImmutable();
    }

    // Null: the term never began.
    static Deadline? Started(
        TermRule term,
        ProcedureDefinition procedure,
        ReadOnlySpan<CourseFact> facts,
        DateOnly today,
        ImmutableArray<DeadlineReason>.Builder? reasons) => TermStart.Of(term, facts) is { At: >= 0 } start
            ? Reckon(term, procedure, facts[start.At..], start.Stayed, today, reasons)
            : null;

    // The facts begin with the one that started the term.
    static Deadline Reckon(
        TermRule term,
        ProcedureDefinition procedure,
        ReadOnlySpan<CourseFact> facts,
        DateOnly? stayed,
        DateOnly today,
        ImmutableArray<DeadlineReason>.Builder? reasons)
    {
        var start = facts[0];
        var length = Extended(term, facts, reasons);
        var end = TermReckoning.End(start.On, length);
        Counted(end, length, reasons);
        var pause = stayed is { } since ? Pause.Since(since, term.Stay!, today) : Pause.Of(term, facts, today);
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

    /// <summary>The length of a term with all by which it was extended.</summary>
    /// <param name="facts">They begin with the one that started the term.</param>
    internal static TermLength Extended(
        TermRule term, ReadOnlySpan<CourseFact> facts, ImmutableArray<DeadlineReason>.Builder? reasons)
    {
        var on = facts[0].On;
        var length = term.Length;
        reasons?.Add(term.Stay is { } stay && !term.StartsAt(facts[0])
            ? Line($"{Begun(length, facts[0])}, anew: {stay.Name}", stay.Article, stay.Unverified)
            : Line(Begun(length, facts[0]), term.Article, term.Unverified));
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
                ? extension.Length with { Counting = term.Counting }
                : length with { Amount = length.Amount + extension.Length.Amount };
            reasons?.Add(Line(Told(extension, by, length), extension.Article, extension.Unverified));
        }

        DeadlineReason Line(string text, string article, string? unverified) =>
            new(text, article, TermReckoning.End(on, length).Reckoned, unverified);
    }

    static string Begun(TermLength length, CourseFact start) =>
        $"{TermWords.Of(length)} from {start.Name.Kind} on {start.On:yyyy-MM-dd}";

    static string Told(ExtensionRule extension, CaseEvent.TermExtended? by, TermLength length)
    {
        var how = by is null
            ? "for all cases of the procedure"
            : $"on {by.On:yyyy-MM-dd}, ground {by.Ground}";
        var what = extension.Replaces ? "becomes" : $"plus {TermWords.Of(extension.Length)}:";
        return $"{extension.Code}, {how}: {what} {TermWords.Of(length)}";
    }

    /// <summary>By which law the days were counted, and what it did with the end.</summary>
    internal static void Counted(TermEnd end, TermLength length, ImmutableArray<DeadlineReason>.Builder? reasons)
    {
        if (reasons is null)
            return;
        if (length.Counting is not TermCounting.Termijnenwet)
        {
            var law = CountingLaw.Of(length.Counting);
            reasons.Add(new(law.Text, law.Article, end.Reckoned, law.Unverified));
        }

        foreach (var move in end.Moves)
            reasons.Add(Moved(move, length.Counting));
    }

    static DeadlineReason Moved(TermMove move, TermCounting counting) => new(
        move.Reason is TermMoveReason.EndsOnNoWorkingDay
            ? $"{move.From:yyyy-MM-dd} is no working day"
            : "the term must hold two working days",
        CountingLaw.ArticleOf(move.Reason, counting),
        move.To);

    static DeadlineReason OutsideCalendar(DateOnly endsOn) => new(
        $"holidays before {LegalCalendar.YearMin} and after {LegalCalendar.YearMax} by the rules of the years between",
        "Algemene termijnenwet art. 3",
        endsOn,
        "the holidays of these years");

    static DateOnly Later(
        DateOnly end, Pause pause, TermLength length, ImmutableArray<DeadlineReason>.Builder? reasons)
    {
        var later = end.AddDays(pause.Days);
        reasons?.Add(new($"suspended for {pause.Days} days", pause.Article, later, pause.Unverified));
        if (!length.MayMove || LegalCalendar.IsWorkingDay(later))
            return later;
        var moved = new TermMove(TermMoveReason.EndsOnNoWorkingDay, later, LegalCalendar.WorkingDayFrom(later));
        reasons?.Add(Moved(moved, length.Counting));
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

    /// <summary>The day of the first fact by which the term is met; null while there is none.</summary>
    /// <param name="facts">They begin with the one that started the term.</param>
    internal static DateOnly? MetOn(TermRule term, ReadOnlySpan<CourseFact> facts)
    {
        foreach (var fact in facts[1..])
            if (term.IsMetBy(fact.Name) || fact.Name.Kind is StepKind.Died)
                return fact.On;
        return null;
    }
}
