using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// The terms, the decision and what comes after it.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.term-extended</c>. A term was extended.</summary>
    public sealed record TermExtended(DateOnly On, string Term, string Extension, string Ground) : Step(On)
    {
        public override StepName Named() => new(StepKind.TermExtended, Extension);

        /// <summary>The order over many cases that extended it; null: a decision in the case itself.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public OrderId? Order { get; init; }
    }

    /// <summary>Stored as <c>case.term-suspended</c>. A term was suspended.</summary>
    public sealed record TermSuspended(DateOnly On, string Term, string Suspension) : Step(On)
    {
        public override StepName Named() => new(StepKind.TermSuspended, Term);
    }

    /// <summary>Stored as <c>case.term-resumed</c>. A suspended term runs on.</summary>
    public sealed record TermResumed(DateOnly On, string Term) : Step(On)
    {
        public override StepName Named() => new(StepKind.TermResumed, Term);
    }

    /// <summary>Stored as <c>case.decided</c>. Beschikking bekendgemaakt.</summary>
    public sealed record Decided(DateOnly On, Outcome Outcome, Article Article) : Step(On)
    {
        public override StepName Named() => new(StepKind.Decided, CodeName.Of(Outcome));
    }

    /// <summary>Stored as <c>case.permit-issued</c>. Vergunning verleend.</summary>
    public sealed record PermitIssued(DateOnly On, DateOnly ValidFrom, DateOnly ValidUntil) : Step(On)
    {
        public override StepName Named() => new(StepKind.PermitIssued);
    }

    /// <summary>Stored as <c>case.revocation-intended</c>. Voornemen tot intrekking verzonden.</summary>
    public sealed record RevocationIntended(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.RevocationIntended);
    }

    /// <summary>Stored as <c>case.permit-revoked</c>. Vergunning ingetrokken.</summary>
    public sealed record PermitRevoked(DateOnly On, Article Article) : Step(On)
    {
        public override StepName Named() => new(StepKind.PermitRevoked);
    }

    /// <summary>Stored as <c>case.departure-term-set</c>. Vertrektermijn gesteld.</summary>
    public sealed record DepartureTermSet(DateOnly On, int Days, Article Article) : Step(On)
    {
        public override StepName Named() => new(StepKind.DepartureTermSet);
    }

    /// <summary>Stored as <c>case.appeal-lodged</c>. Beroep ingesteld.</summary>
    public sealed record AppealLodged(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.AppealLodged);
    }

    /// <summary>Stored as <c>case.provisional-measure-requested</c>. Voorlopige voorziening gevraagd.</summary>
    public sealed record ProvisionalMeasureRequested(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.ProvisionalMeasureRequested);
    }

    /// <summary>Stored as <c>case.provisional-measure-decided</c>. Op de voorlopige voorziening beslist.</summary>
    public sealed record ProvisionalMeasureDecided(DateOnly On, bool Granted) : Step(On)
    {
        public override StepName Named() => new(
            StepKind.ProvisionalMeasureDecided,
            CodeName.Of(Granted ? MeasureRuling.Granted : MeasureRuling.Refused));
    }

    /// <summary>Stored as <c>case.appeal-decided</c>. Uitspraak in beroep.</summary>
    public sealed record AppealDecided(DateOnly On, Ruling Ruling) : Step(On)
    {
        public override StepName Named() => new(StepKind.AppealDecided, CodeName.Of(Ruling));
    }

    /// <summary>Stored as <c>case.higher-appeal-lodged</c>. Hoger beroep ingesteld.</summary>
    public sealed record HigherAppealLodged(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(
            StepKind.HigherAppealLodged, CodeName.Of(Appellant ?? AppealParty.Applicant));

        /// <summary>Whose appeal it is; null: the applicant's.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public AppealParty? Appellant { get; init; }
    }

    /// <summary>Stored as <c>case.higher-appeal-decided</c>. Uitspraak in hoger beroep.</summary>
    public sealed record HigherAppealDecided(DateOnly On, Ruling Ruling) : Step(On)
    {
        public override StepName Named() => new(
            StepKind.HigherAppealDecided,
            Appellant is AppealParty.Ind ? Qualifiers.OnAppealOfInd(Ruling) : CodeName.Of(Ruling));

        /// <summary>On whose appeal; null: on the applicant's.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public AppealParty? Appellant { get; init; }
    }

    /// <summary>Stored as <c>case.supervision-imposed</c>. Toezicht opgelegd.</summary>
    public sealed record SupervisionImposed(DateOnly On, SupervisionMeasure Measure) : Step(On)
    {
        public override StepName Named() => new(StepKind.SupervisionImposed, CodeName.Of(Measure));
    }

    /// <summary>Stored as <c>case.supervision-lifted</c>. Toezicht opgeheven.</summary>
    public sealed record SupervisionLifted(DateOnly On, SupervisionMeasure Measure) : Step(On)
    {
        public override StepName Named() => new(StepKind.SupervisionLifted, CodeName.Of(Measure));
    }

    /// <summary>Stored as <c>case.absence-established</c>. Met onbekende bestemming vertrokken (M100).</summary>
    public sealed record AbsenceEstablished(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.AbsenceEstablished);
    }

    /// <summary>Stored as <c>case.returned-from-absence</c>. Who was absent came back.</summary>
    public sealed record ReturnedFromAbsence(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.ReturnedFromAbsence);
    }

    /// <summary>Stored as <c>case.departed</c>. Vertrokken.</summary>
    public sealed record Departed(DateOnly On, DepartureKind Departure) : Step(On)
    {
        public override StepName Named() => new(StepKind.Departed, CodeName.Of(Departure));
    }

    /// <summary>Stored as <c>case.procedure-migrated</c>. The case goes on under another procedure.</summary>
    public sealed record ProcedureMigrated(DateOnly On, string Version, MigrationReason Reason) : Step(On)
    {
        public override StepName Named() => new(StepKind.ProcedureMigrated);
    }

    /// <summary>Stored as <c>case.household-changed</c>. The person joined or left a household.</summary>
    /// <param name="Household">The household from now on; null: none but the person's own.</param>
    public sealed record HouseholdChanged(
        DateOnly On, HouseholdId? Household, HouseholdReason Reason) : Step(On)
    {
        public override StepName Named() => new(StepKind.HouseholdChanged, CodeName.Of(Reason));
    }

    /// <summary>Stored as <c>case.died</c>. Overleden: ends every procedure, right and measure.</summary>
    public sealed record Died(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.Died);
    }
}
