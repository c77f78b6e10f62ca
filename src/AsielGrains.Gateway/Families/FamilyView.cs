using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Cases;

namespace AsielGrains.Gateway.Families;

/// <summary>Writes a link of two cases in the contract's form.</summary>
static class FamilyView
{
    public static FamilyLink Of(
        (CaseId Id, AsylumCase? Case) relative,
        (CaseId Id, AsylumCase? Case) referent,
        DateOnly appliedOn,
        DateOnly day) => new()
        {
            RelativeCaseId = relative.Id.ToString(),
            ReferentCaseId = referent.Id.ToString(),
            AppliedOn = CaseView.Text(appliedOn),
            Mutual = Steps(relative.Case).OfType<CaseEvent.FamilyApplied>().Any(one => one.Referent == referent.Id)
                && Steps(referent.Case).OfType<CaseEvent.RelativeApplied>().Any(one => one.Relative == relative.Id),
            Outcome = (FamilyOutcome)(Last<CaseEvent.FamilyDecided>(relative.Case)?.Outcome ?? 0),
            VisaUntilOn = CaseView.Text(Last<CaseEvent.EntryVisaIssued>(relative.Case)?.ValidUntil),
            ArrivedOn = CaseView.Text(Last<CaseEvent.FamilyArrived>(relative.Case)?.On),
            ReferentHoldsPermit = referent.Case?.StandingOn(day).Residence is Residence.PermitHolder,
            ReferentRightLostOn = CaseView.Text(Last<CaseEvent.ReferentRightLost>(relative.Case)?.On),
        };

    static ImmutableArray<CaseEvent.Step> Steps(AsylumCase? @case) => @case is null ? [] : @case.Course.Steps;

    static T? Last<T>(AsylumCase? @case)
        where T : CaseEvent.Step => Steps(@case).OfType<T>().LastOrDefault();
}
