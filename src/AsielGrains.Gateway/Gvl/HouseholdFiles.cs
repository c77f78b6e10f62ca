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
sealed class HouseholdFiles(HouseholdReader households, HouseholdCases cases, IDeadlineReadings readings)
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
        var known = await cases.Read(asked, position, admission, context);
        return new(
            [
                .. known.Select(household => HouseholdFile.Of(
                    household.Key, household.Value.Select(found => (found.Person, found.Case)))),
            ],
            known);
    }

    /// <summary>Records of whose cases something is told.</summary>
    public async Task Tell(KnownFiles files, IEnumerable<HouseholdId> told, Audience audience)
    {
        var cases = told.SelectMany(household => files.Cases[household]).Select(known => known.Id);
        if (audience.NewOf(cases) is { Count: > 0 } unrecorded)
            await readings.Disclose(unrecorded, DeadlineReader.Of(audience.Admission));
    }

    /// <summary>
    /// The households of cases in the order of the cases; of cases that are kept from the caller none. That they are
    /// told of is recorded.
    /// </summary>
    public async Task<IReadOnlyList<(CaseId Case, HouseholdId Household)>> Of(
        IReadOnlyCollection<CaseId> asked, Audience audience, ServerCallContext context)
    {
        if (asked.Count == 0)
            return [];
        await PositionWait.For(JournalPosition.Start, readings.WaitFor, context);
        var reader = DeadlineReader.Of(audience.Admission);
        var kept = readings.Hidden(asked, reader);
        var shown = asked.Where(id => !kept.Contains(id)).ToList();
        // Somebody may have become protected in between.
        var hidden = await readings.Disclose(audience.NewOf(shown), reader);
        var links = (await households.Grain.ReadLinks(new([], [.. asked])).WaitAsync(context.CancellationToken)).Links
            .ToDictionary(link => link.Case, link => link.Household);
        return
        [
            .. shown.Where(id => !hidden.Contains(id))
                .Select(id => (id, links.GetValueOrDefault(id, HouseholdId.OfAlone(id)))),
        ];
    }
}
