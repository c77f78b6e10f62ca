using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Households;
using AsielGrains.Journal;
using Grpc.Core;

namespace AsielGrains.Gateway.Gvl;

/// <summary>
/// Makes the files of households out of their cases as this silo has them: no second place says what was done.
/// </summary>
sealed class HouseholdFiles(HouseholdReader households, IDeadlineReadings readings)
{
    /// <exception cref="Refusals.RefusedException">The position was not reached in time.</exception>
    public async Task<KnownFiles> Read(
        IReadOnlyCollection<HouseholdId> asked,
        JournalPosition? position,
        Admission admission,
        ServerCallContext context)
    {
        if (asked.Count == 0)
            return new([], []);
        await PositionWait.For(position ?? JournalPosition.Start, readings.WaitFor, context);
        var links = (await households.Grain.ReadLinks(new([.. asked], [])).WaitAsync(context.CancellationToken)).Links
            .ToLookup(link => link.Household, link => link.Case);
        // A person without a household is booked under the id of the case.
        var cases = asked.ToDictionary(
            household => household,
            household => links[household].DefaultIfEmpty(new CaseId(household.Value)).ToList());
        var known = readings
            .Find(cases.Values.SelectMany(ids => ids).Distinct(), DeadlineReader.Of(admission))
            .ToDictionary(found => found.Id);
        foreach (var ids in cases.Values)
            ids.RemoveAll(id => !known.ContainsKey(id));
        return new(
            [
                .. cases.Select(household => HouseholdFile.Of(
                    household.Key,
                    household.Value.Select(id => known[id]).Select(found => (found.Person, found.Case)))),
            ],
            cases);
    }

    /// <summary>Records of whose cases something is told.</summary>
    public async Task Tell(KnownFiles files, IEnumerable<HouseholdId> told, Audience audience)
    {
        if (audience.NewOf(told.SelectMany(household => files.Cases[household])) is { Count: > 0 } cases)
            await readings.Disclose(cases, DeadlineReader.Of(audience.Admission));
    }

    /// <summary>
    /// The households of cases in the order of the cases; of cases that are kept from the caller none. That they are
    /// told of is recorded.
    /// </summary>
    public async Task<IReadOnlyList<(CaseId Case, HouseholdId Household)>> Of(
        IReadOnlyCollection<CaseId> cases, Audience audience, ServerCallContext context)
    {
        if (cases.Count == 0)
            return [];
        await PositionWait.For(JournalPosition.Start, readings.WaitFor, context);
        var reader = DeadlineReader.Of(audience.Admission);
        var kept = readings.Hidden(cases, reader);
        var shown = cases.Where(id => !kept.Contains(id)).ToList();
        // Somebody may have become protected in between.
        var hidden = await readings.Disclose(audience.NewOf(shown), reader);
        var links = (await households.Grain.ReadLinks(new([], [.. cases])).WaitAsync(context.CancellationToken)).Links
            .ToDictionary(link => link.Case, link => link.Household);
        return
        [
            .. shown.Where(id => !hidden.Contains(id))
                .Select(id => (id, links.GetValueOrDefault(id, HouseholdId.OfAlone(id)))),
        ];
    }
}
