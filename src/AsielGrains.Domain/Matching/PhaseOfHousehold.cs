using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Matching;

/// <summary>Where a household stands, as its cases tell it.</summary>
static class PhaseOfHousehold
{
    /// <summary>
    /// A household stands where the one of its persons does who is least far; minors without an adult are
    /// unaccompanied. Null for nobody.
    /// </summary>
    public static ReceptionPhase? Of(IReadOnlyCollection<HouseholdMember> members, DateOnly on)
    {
        if (members.Count == 0)
            return null;
        return members.All(member => HouseholdGraph.IsChild(member, on))
            ? ReceptionPhase.UnaccompaniedMinor
            : members.Min(member => Of(member, on));
    }

    // A refusal that can be, or is, contested is waited for in the extended procedure; so is the end of a reason not to
    // leave (Vw 2000 art. 64).
    static ReceptionPhase Of(HouseholdMember member, DateOnly on)
    {
        var standing = member.Case.StandingOn(on, member.ComesOfAgeOn);
        return (member.Case.Stage, standing) switch
        {
            (_, { Residence: Residence.PermitHolder }) => ReceptionPhase.PermitHolder,
            (_, { Departure: Departure.Obliged }) => ReceptionPhase.Departure,
            (Stage.Withdrawn, { Departure: Departure.NotObliged }) => ReceptionPhase.Departure,
            (Stage.Lodged or Stage.Withdrawn, { Decision: not null } or { Examination: Examination.Extended }) =>
                ReceptionPhase.ExtendedProcedure,
            (Stage.Lodged or Stage.Withdrawn, _) => ReceptionPhase.Procedure,
            _ => ReceptionPhase.Arrival,
        };
    }
}
