using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

public abstract partial record CaseEvent
{
    /// <summary>
    /// Stored as <c>case.identity-verified</c>. A partner compared the person with what is recorded (PIL, verifiëren).
    /// It changes nothing of that: who may establish an identity corrects it.
    /// </summary>
    /// <param name="By">Who verified: two partners can do so on one day.</param>
    public sealed record IdentityVerified(DateOnly On, IdentityFinding Finding, Organisation By) : Step(On)
    {
        public override StepName Named() => new(StepKind.IdentityVerified, $"{By} {Finding}");

        public override Step ToldBy(Organisation by) => this with { By = by };
    }
}
