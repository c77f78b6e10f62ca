using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Grains.Cases;
using AsielGrains.Journal;
using Graph = AsielGrains.Domain.Households.HouseholdGraph;
using Member = AsielGrains.Domain.Households.HouseholdMember;

namespace AsielGrains.Gateway.Households;

/// <summary>
/// Puts a household together from the cases of its persons, each read for the caller: who is kept from it is nobody.
/// </summary>
sealed class HouseholdDesk(HouseholdReader reader, IGrainFactory grains)
{
    /// <summary>The largest households that are known have a third of it.</summary>
    const int MembersMax = 50;

    public async Task<GetHouseholdResponse> Read(
        HouseholdId household,
        DateOnly day,
        JournalPosition? position,
        Admission admission,
        CancellationToken cancellation)
    {
        var known = await reader.Read(
            grain => grain.ReadMembers(household, MembersMax), found => found.Position, position, cancellation);
        var members = new List<Member>();
        foreach (var id in known.Cases)
            if (await Read(id, admission, cancellation) is { } reading)
                members.Add(new(id, reading.Case.UpTo(day), reading.ComesOfAgeOn));
        return Of(members, day);
    }

    static GetHouseholdResponse Of(List<Member> members, DateOnly day)
    {
        var links = Graph.Links(members, day);
        var shown = members.Select(member => HouseholdMessages.Of(
            member, Graph.CustodyOf(member, members, links, day), day)).ToArray();
        return new()
        {
            Members = { shown },
            Links = { links.Select(HouseholdMessages.Of) },
            NeedsAttention = shown.Any(member => member.Custody is Custody.Missing),
        };
    }

    async Task<CaseReading?> Read(CaseId id, Admission admission, CancellationToken cancellation)
    {
        var query = new CaseQuery(
            admission.Caller,
            admission.Mask.GroupsIn(GetHouseholdResponse.Descriptor),
            Personal: false,
            TraceId: Activity.Current?.TraceId.ToHexString() ?? "");
        var reading = await grains.GetCase(id).Read(query).WaitAsync(cancellation);
        admission.Narrow(reading?.Protections);
        return reading;
    }
}
