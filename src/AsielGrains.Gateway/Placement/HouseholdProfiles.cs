using System.Diagnostics;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Households;
using AsielGrains.Grains.Cases;

namespace AsielGrains.Gateway.Placement;

/// <summary>
/// Finds what may weigh of a household in its cases and moves, so that nobody need type it. Each person is read for the
/// caller: that is recorded, and what is kept from the caller weighs nothing.
/// </summary>
sealed class HouseholdProfiles(HouseholdReader households, IGrainFactory grains)
{
    const string AgeField = "HouseholdMember.of_age_on";
    const string PlaceField = "Case.place";

    /// <summary>What a profile is made of, as the fields that show it elsewhere.</summary>
    static readonly string[] Fields = ["Case.stage", AgeField, PlaceField, "HouseholdMember.minority"];

    /// <param name="on">The day for which ages and phase are told.</param>
    public async Task<KnownProfile> Read(
        HouseholdId household, DateOnly on, Admission admission, CancellationToken cancellation)
    {
        var moves = await households.Grain.ReadMoves(household).WaitAsync(cancellation);
        var members = await Members(household, admission, cancellation);
        return new(HouseholdProfile.Of(members, on), SiteOf(members), HouseholdMove.Times(moves.Moves));
    }

    async Task<HouseholdMember[]> Members(HouseholdId household, Admission admission, CancellationToken cancellation)
    {
        var groups = admission.Mask.GroupsOf(Fields);
        if (groups.Length == 0)
            return [];
        var found = await households.Grain.ReadMembers(household, ReceptionLimits.PersonsMax).WaitAsync(cancellation);
        // A person without a household has places under the id of the case.
        var cases = found.Cases.DefaultIfEmpty(new CaseId(household.Value));
        var query = new CaseQuery(
            admission.Caller, groups, Personal: false, TraceId: Activity.Current?.TraceId.ToHexString() ?? "");
        var members = await Task.WhenAll(cases.Select(id => Read(id, query, admission, cancellation)));
        return [.. members.OfType<HouseholdMember>()];
    }

    async Task<HouseholdMember?> Read(
        CaseId id, CaseQuery query, Admission admission, CancellationToken cancellation)
    {
        if (await grains.GetCase(id).Read(query).WaitAsync(cancellation) is not { } reading)
            return null;
        var mask = FieldMask.Of(admission.Role, admission.Purpose, reading.Protections ?? []);
        return new(
            id,
            mask.Shows(PlaceField) ? reading.Case : reading.Case with { Place = null },
            mask.Shows(AgeField) ? reading.ComesOfAgeOn : null);
    }

    static SiteId? SiteOf(IEnumerable<HouseholdMember> members) =>
        members.Select(member => member.Case.Place)
            .OfType<CasePlace>()
            .Where(place => place is { Phase: PlacePhase.Present, Stays.Length: 1 })
            .Select(place => (SiteId?)place.Stays[0].Site)
            .Distinct()
            .ToArray() is [var site] ? site : null;
}
