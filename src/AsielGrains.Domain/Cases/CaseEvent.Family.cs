using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// Relatives who follow a permit holder (nareis): each has a case, which names the case of the referent and is named
// there.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.family-applied</c>. A permit holder applied for this relative.</summary>
    public sealed record FamilyApplied(DateOnly On, CaseId Referent) : Step(On)
    {
        public override StepName Named() => new(StepKind.FamilyApplied);
    }

    /// <summary>Stored as <c>case.relative-applied</c>. This permit holder applied for a relative.</summary>
    public sealed record RelativeApplied(DateOnly On, CaseId Relative) : Step(On)
    {
        public override StepName Named() => new(StepKind.RelativeApplied, Relative.ToString());
    }

    /// <summary>Stored as <c>case.family-decided</c>. The application of the permit holder was decided.</summary>
    public sealed record FamilyDecided(DateOnly On, FamilyOutcome Outcome) : Step(On)
    {
        public override StepName Named() => new(StepKind.FamilyDecided, CodeName.Of(Outcome));
    }

    /// <summary>Stored as <c>case.entry-visa-issued</c>. Mvv verleend.</summary>
    public sealed record EntryVisaIssued(DateOnly On, DateOnly ValidUntil) : Step(On)
    {
        public override StepName Named() => new(StepKind.EntryVisaIssued);
    }

    /// <summary>Stored as <c>case.family-arrived</c>. The relative came into the country.</summary>
    public sealed record FamilyArrived(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.FamilyArrived);
    }

    /// <summary>Stored as <c>case.referent-right-lost</c>. The referent lost the right it rests on.</summary>
    public sealed record ReferentRightLost(DateOnly On, ReferentLoss Loss) : Step(On)
    {
        public override StepName Named() => new(StepKind.ReferentRightLost, CodeName.Of(Loss));
    }
}
