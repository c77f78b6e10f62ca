using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Gvl;
using Grpc.Core;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Asks locations when a household can be heard, and what stands in the way.</summary>
sealed class HearingDesk(GvlDesk desk, HouseholdFiles files)
{
    public async Task<PlanHearingResponse> Plan(HearingOrder order, Audience audience, ServerCallContext context)
    {
        var household = order.Household ?? await HouseholdOf(order.Cases, audience, context);
        var known = await files.Read([household], order.Position, audience.Admission, context);
        await files.Tell(known, [household], audience);
        var asked = await Ask(order.Sites, order.For(household), context.CancellationToken);
        var answer = PlanningMessages.Of(household, ShippedGvl.Steps[order.Step]);
        if (asked.Min(one => one.Reading?.View.From) is { } from
            && known.MoveBlockedUntil(household, DutchTime.DateAt(from)) is { } until)
            answer.MoveBlockedUntilOn = GvlTexts.Date(until);
        answer.Plans.AddRange(asked
            .OrderBy(one => one.Site != order.Preferred)
            .ThenBy(one => one.FirstAt)
            .ThenBy(one => one.Site.ToString(), StringComparer.Ordinal)
            .Select(PlanningMessages.Of));
        return answer;
    }

    async Task<HouseholdId> HouseholdOf(
        ImmutableArray<CaseId> cases, Audience audience, ServerCallContext context)
    {
        var found = await files.Of(cases, audience, context);
        return found.Count == cases.Length && found.Select(one => one.Household).Distinct().ToList() is [var household]
            ? household
            : throw RequestField.Invalid("case_ids", "They are cases of one household that the caller may see.");
    }

    // Nobody is at two places: what is booked at one location is taken at all, which have to be asked for that first.
    async Task<IReadOnlyList<AskedLocation>> Ask(
        ImmutableArray<SiteId> sites, HearingQuestion question, CancellationToken stop)
    {
        var asked = sites.IsEmpty
            ? (await desk.All(stop)).Where(one => !one.Reading.View.Profile.IsScenario).Select(one => one.Site)
            : sites;
        var first = await Task.WhenAll(asked.Take(GvlLimits.OthersMax).Select(site => Ask(site, question, stop)));
        var booked = first.SelectMany(one => one.Reading?.View.Booked ?? []).ToImmutableArray();
        return booked.IsEmpty || first.Length == 1
            ? first
            : await Task.WhenAll(first.Select(one => Ask(one.Site, question with { Elsewhere = booked }, stop)));
    }

    async Task<AskedLocation> Ask(SiteId site, HearingQuestion question, CancellationToken stop)
    {
        var (reading, refused) = await OneOfMany.Try(
            () => desk.Read(site, gvl => gvl.PlanHearing(new(question)), stop), stop);
        return new(site, reading, refused);
    }
}
