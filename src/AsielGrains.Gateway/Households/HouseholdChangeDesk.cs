using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;
using Facts = AsielGrains.Domain.Households.HouseholdChangeFacts;
using Receipt = AsielGrains.Grains.Commands.Receipt;
using Rules = AsielGrains.Domain.Households;

namespace AsielGrains.Gateway.Households;

/// <summary>Hands changes of a household to its guardian, with who else belongs to it, and shows them.</summary>
sealed class HouseholdChangeDesk(IGrainFactory grains, HouseholdReader reader)
{
    const int ChangesShownMax = 20;

    /// <exception cref="RefusedException">It was refused; then none of its cases says so.</exception>
    public async Task<Receipt> Change(HouseholdChangeOrder order, Caller caller, CancellationToken cancellation)
    {
        var begin = new Rules.HouseholdCommand.BeginChange(
            order.Id,
            order.Terms,
            new(caller.Organisation, caller.Role, caller.Purpose),
            await FactsFor(order.Terms, cancellation));
        return await Tell(
            order.Terms.Household,
            new(order.RequestId, begin, caller) { NotAfter = order.NotAfter },
            cancellation);
    }

    /// <exception cref="RefusedException">It was refused.</exception>
    public async Task<Receipt> Tell(
        HouseholdId household, Envelope<Rules.HouseholdCommand> envelope, CancellationToken cancellation) =>
        Faults.ReceiptOf(await grains.GetHousehold(household).Handle(envelope).WaitAsync(cancellation));

    /// <summary>The changes of a household, but for those of somebody who is kept from the caller.</summary>
    public async Task<ListHouseholdChangesResponse> List(
        HouseholdId household, Admission admission, CancellationToken cancellation)
    {
        var known = await grains.GetHousehold(household).Read(ChangesShownMax).WaitAsync(cancellation);
        var shown = new Dictionary<CaseId, bool>();
        foreach (var id in known.Newest.SelectMany(change => change.Terms.Cases).Distinct())
            shown.Add(id, await IsShown(id, admission, cancellation));
        return new()
        {
            Changes =
            {
                known.Newest.Where(change => change.Terms.Cases.All(id => shown[id])).Select(HouseholdMessages.Of),
            },
        };
    }

    // The guardian finds out what the cases say: that must be as new as can be. Who else belongs to a household is of
    // the same moment only as long as no case is told something by itself.
    async Task<Facts> FactsFor(Rules.HouseholdChangeTerms terms, CancellationToken cancellation)
    {
        var links = await reader.Grain.ReadLinks(
            new([terms.Household, .. terms.Other is { } named ? [named] : (HouseholdId[])[]], []))
            .WaitAsync(cancellation);
        return new(
            [],
            links.Links.Any(link => link.Household == terms.Household && !terms.Cases.Contains(link.Case)),
            links.Links.Any(link => link.Household == terms.Other),
            terms.Other is { } other
                && (await grains.GetHousehold(other).Read(1).WaitAsync(cancellation)).Newest is [{ IsOpen: true }]);
    }

    async Task<bool> IsShown(CaseId id, Admission admission, CancellationToken cancellation)
    {
        var query = new CaseQuery(
            admission.Caller,
            admission.Mask.GroupsIn(ListHouseholdChangesResponse.Descriptor),
            Personal: false,
            TraceId: Activity.Current?.TraceId.ToHexString() ?? "");
        var reading = await grains.GetCase(id).Read(query).WaitAsync(cancellation);
        admission.Narrow(reading?.Protections);
        return reading is not null;
    }
}
