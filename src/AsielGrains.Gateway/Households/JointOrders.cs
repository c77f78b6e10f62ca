using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Placement;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Commands;
using Rules = AsielGrains.Domain.Households;

namespace AsielGrains.Gateway.Households;

/// <summary>Reads requests about placements across sites.</summary>
static class JointOrders
{
    const int PartsMin = 2;

    /// <param name="today">By which the nights of a question are judged.</param>
    public static JointOrder Of(PlaceAcrossSitesRequest request, Caller caller, DateOnly today)
    {
        var id = RequestField.RequestId(request.RequestId);
        var holds = Holds(request, id, caller);
        var left = LeftPlaces.Of(request.Left, [.. holds.Select(hold => hold.Site)]);
        var first = holds[0].Hold;
        return new(
            id,
            first.Joint!.Value,
            new(
                first.Household,
                SiteFields.Choice<Rules.SplitReason>((int)request.Reason, "reason"),
                [.. holds.Select(hold => Part(hold.Site, hold.Hold))],
                first.From,
                first.Until,
                first.ExpiresAt)
            {
                MovedFrom = left?.Site, MoveReason = left?.Reason,
            },
            [.. holds.Select(hold => (hold.Site, hold.Hold with { MovedFrom = left?.Site }))],
            left,
            RequestField.NotAfter(request.NotAfter))
        {
            Question = Question(request, left, today),
            Deviation = Deviation(request),
        };
    }

    public static Rules.JointId Joint(string text) => RequestField.Pseudonym<Rules.JointId>(text, "joint_id");

    static ImmutableArray<(SiteId Site, SiteCommand.Hold Hold)> Holds(
        PlaceAcrossSitesRequest request, Guid id, Caller caller)
    {
        if (request.Parts.Count is < PartsMin or > Rules.JointTerms.PartsMax)
            throw RequestField.Invalid("parts", $"{PartsMin} to {Rules.JointTerms.PartsMax} parts are placed.");
        var household = SiteFields.Household(request.HouseholdId);
        var from = SiteFields.Date(request.From, "from");
        var until = SiteFields.OptionalDate(request.Until, "until");
        var expiresAt = SiteFields.Expiry(request.ExpiresAt, from);
        var joint = DerivedId.JointOf(caller.Organisation, id);
        var holds = request.Parts.Select(part =>
        {
            var site = SiteFields.Site(part.SiteId, "parts.site_id");
            var persons = SiteFields.Number(part.Persons, 1, ReceptionLimits.PersonsMax, "parts.persons");
            var hold = new SiteCommand.Hold(
                SiteOrders.UseIdOf(site, id, caller),
                household,
                persons,
                [],
                SiteFields.Code(part.Part, "parts.part"),
                from,
                until,
                expiresAt,
                SiteFields.Traits(part.MetRules, "parts.met_rules"))
            {
                Needs = SiteFields.Traits(part.Needs, "parts.needs"),
                Minors = SiteFields.Number(part.Minors, 0, persons, "parts.minors"),
                Joint = joint,
            };
            return (site, hold);
        }).ToImmutableArray();
        if (holds.DistinctBy(hold => hold.site).Count() < holds.Length)
            throw RequestField.Invalid("parts.site_id", "Each part is on a site of its own.");
        return holds.Sum(hold => hold.hold.Persons) > ReceptionLimits.PersonsMax
            ? throw RequestField.Invalid(
                "parts.persons", $"A household has at most {ReceptionLimits.PersonsMax} persons.")
            : holds;
    }

    static Domain.Matching.PlacementQuestion? Question(
        PlaceAcrossSitesRequest request, LeftPlace? left, DateOnly today)
    {
        if (request.Question is null)
            return null;
        var question = request.Question.Clone();
        (question.From, question.Until) = (request.From, request.Until);
        if (question.Household is { } household)
        {
            (household.Persons, household.Minors) =
                (request.Parts.Sum(part => part.Persons), request.Parts.Sum(part => part.Minors));
            household.NotKnown.Remove(HouseholdFact.Minors);
        }

        var read = PlacementFields.Question(question, today);
        return left is null ? read : read with { Leaving = left.Site };
    }

    static Domain.Reception.DeviationReason? Deviation(PlaceAcrossSitesRequest request) => request.Deviation switch
    {
        Contract.V1.DeviationReason.Unspecified => null,
        _ when request.Question is null =>
            throw RequestField.Invalid("deviation", "Who deviates says from what: there is no question."),
        var reason => SiteFields.Choice<Domain.Reception.DeviationReason>((int)reason, "deviation"),
    };

    static Rules.JointPart Part(SiteId site, SiteCommand.Hold hold) =>
        new(site, hold.Id, hold.Part!.Value, hold.Persons, hold.Minors ?? 0);
}
