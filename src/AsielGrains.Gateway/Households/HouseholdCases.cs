using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Flow;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Journal;
using Grpc.Core;

namespace AsielGrains.Gateway.Households;

/// <summary>The cases of households as this silo has them.</summary>
sealed class HouseholdCases(HouseholdReader households, IDeadlineReadings readings)
{
    /// <summary>
    /// The cases of each household, without those kept from the caller. Nothing is recorded of it: whoever tells of a
    /// case has to.
    /// </summary>
    /// <exception cref="Refusals.RefusedException">The position was not reached in time.</exception>
    public async Task<Dictionary<HouseholdId, List<KnownCase>>> Read(
        IReadOnlyCollection<HouseholdId> asked,
        JournalPosition? position,
        Admission admission,
        ServerCallContext context)
    {
        await PositionWait.For(position ?? JournalPosition.Start, readings.WaitFor, context);
        var links = (await households.Grain.ReadLinks(new([.. asked], [])).WaitAsync(context.CancellationToken)).Links
            .ToLookup(link => link.Household, link => link.Case);
        // A person without a household has places and bookings under the id of the case.
        var cases = asked.ToDictionary(
            household => household,
            household => links[household].DefaultIfEmpty(new CaseId(household.Value)).ToList());
        var known = readings
            .Find(cases.Values.SelectMany(ids => ids).Distinct(), DeadlineReader.Of(admission))
            .ToDictionary(found => found.Id);
        return cases.ToDictionary(
            household => household.Key,
            household => household.Value.Where(known.ContainsKey).Select(id => known[id]).ToList());
    }
}
