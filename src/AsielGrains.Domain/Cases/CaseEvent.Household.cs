using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// Who belongs to whom in a household, and who has custody of a child that is alone.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.guardian-appointed</c>. The court gave custody of the child (voogdij).</summary>
    public sealed record GuardianAppointed(DateOnly On, GuardianKind Guardian) : Step(On)
    {
        public override StepName Named() => new(StepKind.GuardianAppointed, CodeName.Of(Guardian));
    }

    /// <summary>Stored as <c>case.guardianship-ended</c>. It ended before the child came of age.</summary>
    public sealed record GuardianshipEnded(DateOnly On, GuardianshipEnd Reason) : Step(On)
    {
        public override StepName Named() => new(StepKind.GuardianshipEnded, CodeName.Of(Reason));
    }

    /// <summary>Stored as <c>case.kinship-told</c>. What the person is to another.</summary>
    /// <param name="On">The day from which it is known to be so.</param>
    /// <param name="Relative">A case of the other.</param>
    /// <param name="Source">How it is known, as details of an identity are.</param>
    public sealed record KinshipTold(
        DateOnly On, CaseId Relative, Kinship Kinship, IdentitySource Source) : Step(On)
    {
        public override StepName Named() => new(StepKind.KinshipTold, Relative.ToString());
    }

    /// <summary>Stored as <c>case.kinship-ended</c>. That ended, or was not so.</summary>
    public sealed record KinshipEnded(DateOnly On, CaseId Relative, KinshipEnd Reason) : Step(On)
    {
        public override StepName Named() => new(StepKind.KinshipEnded, Relative.ToString());
    }
}
