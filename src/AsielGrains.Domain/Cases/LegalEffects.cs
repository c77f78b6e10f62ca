using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Cases;

/// <summary>The table of what each step does in law.</summary>
static class LegalEffects
{
    /// <summary>Where neither decision nor court set any days to leave (Vw 2000 art. 62(1)).</summary>
    public const int DepartureDays = 28;

    public static LegalEffect Of(CourseFact fact, CaseStanding standing) => (standing.Departure, fact.Step) switch
    {
        (Departure.Gone { Shelved: { } shelved }, CaseEvent.ReturnedFromAbsence) =>
            new LegalEffect.CameBack(fact.On, shelved),
        (Departure.Gone, _) => LegalEffect.None.Only,
        _ => OfStart(fact, standing.Kind) ?? OfStep(fact.Step, standing) ?? LegalEffect.None.Only,
    };

    /// <summary>What still holds for who left without supervision, after one more fact; null: nothing.</summary>
    public static Shelved? Shelved(CourseFact fact, CaseStanding standing) =>
        standing.Departure is Departure.Gone { Shelved: { } shelved }
            ? shelved.After(Of(
                fact, standing with { Residence = shelved.Residence, Departure = shelved.Departure }))
            : null;

    // A relative who follows has no right here before the arrival: what is announced is the referent's application.
    static LegalEffect? OfStart(CourseFact fact, ApplicationKind kind) => fact.Name.Kind switch
    {
        StepKind.Announced or StepKind.Lodged when kind is ApplicationKind.Family => LegalEffect.None.Only,
        StepKind.Announced or StepKind.Registered or StepKind.Lodged => new LegalEffect.MayAwaitDecision(fact.On),
        StepKind.Withdrawn => new LegalEffect.ApplicationWithdrawn(fact.On),
        _ => null,
    };

    static LegalEffect? OfStep(CaseEvent.Step? step, CaseStanding standing) => step switch
    {
        CaseEvent.ResponsibilityEstablished => new LegalEffect.MayAwaitDecision(step.On),
        CaseEvent.Decided decided => OfDecision(decided, standing),
        CaseEvent.PermitIssued permit => new LegalEffect.HoldsPermit(permit.ValidFrom, permit.ValidUntil),
        CaseEvent.RegularPermitIssued permit => new LegalEffect.HoldsPermit(permit.ValidFrom, permit.ValidUntil),
        CaseEvent.LastMinuteJudged { Effect: LastMinuteEffect.NotSuspensive } => new LegalEffect.MustLeave(step.On, 0),
        CaseEvent.FamilyArrived => new LegalEffect.MayAwaitDecision(step.On),
        CaseEvent.DeparturePostponed postponed => OfPostponement(postponed, standing),
        CaseEvent.PostponementEnded when standing.Departure is Departure.Postponed =>
            new LegalEffect.StayEnded(step.On),
        CaseEvent.PermitRevoked => new LegalEffect.RefusedWithSuspension(
            step.On, DepartureDays, AppealUntil(step, standing)),
        CaseEvent.DepartureTermSet set => new LegalEffect.TermSet(set.On, set.Days),
        CaseEvent.AppealLodged => OfAppeal(step.On, standing),
        CaseEvent.ProvisionalMeasureDecided { Granted: true } =>
            new LegalEffect.MayAwaitJudgment(step.On, DaysOf(standing)),
        CaseEvent.ProvisionalMeasureDecided => new LegalEffect.MustLeave(step.On, DaysOf(standing)),
        CaseEvent.AppealDecided appeal => OfRuling(appeal.Ruling, step.On, standing),
        CaseEvent.HigherAppealDecided { Appellant: AppealParty.Ind } appeal => OfRulingForInd(appeal, standing),
        CaseEvent.HigherAppealDecided appeal => OfRuling(appeal.Ruling, step.On, standing),
        CaseEvent.AbsenceSignalled => MissedUntil(step, standing) is { } until
            ? new LegalEffect.Missed(step.On, until)
            : null,
        CaseEvent.AddressChecked { Finding: AddressFinding.Seen } or CaseEvent.SupervisionImposed =>
            new LegalEffect.Seen(step.On),
        CaseEvent.AbsenceEstablished => new LegalEffect.Absent(step.On),
        CaseEvent.ReturnedFromAbsence => new LegalEffect.CameBack(step.On),
        CaseEvent.Died died => new LegalEffect.Died(died.On),
        CaseEvent.Departed { Departure: DepartureKind.Unsupervised } =>
            new LegalEffect.Left(step.On, DepartureKind.Unsupervised, new(standing.Residence, standing.Departure)),
        CaseEvent.Departed departed => new LegalEffect.Left(departed.On, departed.Departure),
        _ => null,
    };

    static LegalEffect? OfDecision(CaseEvent.Decided decided, CaseStanding standing) =>
        standing.Procedure.RuleFor(decided.Outcome) switch
        {
            { DepartureDays: { } days, Suspensive: true } => new LegalEffect.RefusedWithSuspension(
                decided.On, days, AppealUntil(decided, standing)),
            { DepartureDays: { } days } => new LegalEffect.MustLeave(decided.On, days),
            _ => null,
        };

    // An appeal after its term suspends nothing (Vw 2000 art. 82); one in time keeps what the decision suspended.
    static LegalEffect? OfAppeal(DateOnly on, CaseStanding standing) => standing.Departure switch
    {
        Departure.Suspended { Until: { } until, Days: var days } when on > until =>
            new LegalEffect.MustLeave(until, days),
        Departure.Suspended { Days: var days } => new LegalEffect.MayAwaitJudgment(on, days),
        _ => null,
    };

    // Only who would have to leave needs a postponement; of others it is recorded and changes nothing.
    static LegalEffect.DepartureStayed? OfPostponement(CaseEvent.DeparturePostponed postponed, CaseStanding standing) =>
        standing.Departure.At(postponed.On) switch
        {
            Departure.Obliged { LastDay: var last } =>
                new(postponed.On, postponed.Until, last),
            Departure.Postponed { LastDay: var last } =>
                new(postponed.On, postponed.Until, last),
            _ => null,
        };

    static LegalEffect OfRuling(Ruling ruling, DateOnly on, CaseStanding standing) => ruling is Ruling.WellFounded
        ? new LegalEffect.MayAwaitDecision(on)
        : new LegalEffect.MustLeave(on, DaysOf(standing));

    // Until then a new decision was due: the IND that wins need not take it, and the refusal stands.
    static LegalEffect OfRulingForInd(CaseEvent.HigherAppealDecided appeal, CaseStanding standing) =>
        appeal.Ruling is Ruling.WellFounded or Ruling.EffectsKept
            ? new LegalEffect.MustLeave(appeal.On, DaysOf(standing))
            : new LegalEffect.MayAwaitDecision(appeal.On);

    static int DaysOf(CaseStanding standing) =>
        standing.Decision is { Outcome: var outcome }
            ? standing.Procedure.RuleFor(outcome)?.DepartureDays ?? DepartureDays
            : DepartureDays;

    static DateOnly? AppealUntil(CaseEvent.Step decided, CaseStanding standing)
    {
        var outcome = decided is CaseEvent.Decided { Outcome: var taken } ? taken : standing.Decision?.Outcome;
        foreach (var term in standing.Procedure.Terms)
            if (term.EndsWith.Contains(StepKind.AppealLodged)
                && term.StartsAt(decided)
                && term.RunsIn(standing, outcome))
                return TermReckoning.LastDay(decided.On, term.Length);
        return null;
    }

    // Null: of that signal alone no right ends.
    static DateOnly? MissedUntil(CaseEvent.Step signal, CaseStanding standing)
    {
        foreach (var term in standing.Procedure.Terms)
            if (term.Lapse is { Effect: LapseEffect.ReceptionEnds } && term.StartsAt(signal))
                return TermReckoning.LastDay(signal.On, term.Length);
        return null;
    }
}
