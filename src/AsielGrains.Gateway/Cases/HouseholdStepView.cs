using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes the steps of arrival, identity, household and absence in the contract's form.</summary>
static class HouseholdStepView
{
    public static Step? Of(CaseEvent.Step step) => step switch
    {
        CaseEvent.VoorportaalPassed one => new() { VoorportaalPassed = new() { ItemsSecured = one.ItemsSecured } },
        CaseEvent.IdentityVerified one => new() { IdentityVerified = new() { Finding = (IdentityFinding)one.Finding } },
        CaseEvent.FrontOfficePassed => new() { FrontOfficePassed = new() },
        CaseEvent.GuardianAppointed one =>
            new() { GuardianAppointed = new() { Guardian = (GuardianKind)one.Guardian } },
        CaseEvent.GuardianshipEnded one =>
            new() { GuardianshipEnded = new() { Reason = (GuardianshipEnd)one.Reason } },
        CaseEvent.KinshipTold one => new()
        {
            KinshipTold = new()
            {
                RelativeCaseId = one.Relative.ToString(),
                Kinship = (Kinship)one.Kinship,
                Source = (LinkSource)one.Source,
            },
        },
        CaseEvent.KinshipEnded one => new()
        {
            KinshipEnded = new() { RelativeCaseId = one.Relative.ToString(), Reason = (KinshipEnd)one.Reason },
        },
        CaseEvent.AbsenceSignalled one => new() { AbsenceSignalled = new() { Signal = (AbsenceSignal)one.Signal } },
        CaseEvent.AddressChecked one => new() { AddressChecked = new() { Finding = (AddressFinding)one.Finding } },
        _ => null,
    };
}
