using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// The first stations of the renewed identification and registration; the older order goes without them.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.voorportaal-passed</c>. Searched at the first contact with the police.</summary>
    /// <param name="ItemsSecured">Whether documents or data carriers were found and secured.</param>
    public sealed record VoorportaalPassed(DateOnly On, bool ItemsSecured) : Step(On)
    {
        public override StepName Named() => new(StepKind.VoorportaalPassed);
    }

    /// <summary>Stored as <c>case.front-office-passed</c>. Received at the front office.</summary>
    public sealed record FrontOfficePassed(DateOnly On) : Step(On)
    {
        public override StepName Named() => new(StepKind.FrontOfficePassed);
    }
}
