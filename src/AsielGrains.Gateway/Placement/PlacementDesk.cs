using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Failpoints;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Placement;

/// <summary>
/// Carries out what people choose: the hold at the site first, which has the last word, then the departure from where
/// the household is. Both have the id of the request, so that a repeat goes on where the first call stopped.
/// </summary>
sealed class PlacementDesk(CapacityReader reader, SiteDesk desk, MoveGate gate, PlaceGate places)
{
    public async Task<Chosen> Choose(Choice choice, Caller caller, CancellationToken cancellation)
    {
        var id = SiteOrders.UseIdOf(choice.Site, choice.RequestId, caller);
        if (choice.Left is not null)
            await gate.Pass(choice.Household, choice.Question.From, () => IsHeld(choice.Site, id), cancellation);
        var advice = reader.Sites.Find(choice.Question).Advice!;
        int? rank = RankOf(choice, advice);
        var hold = Hold(choice, rank, advice, id) with
        {
            Role = caller.Role,
        };
        var order = OrderOf(choice.Site, hold, choice, caller);
        var (receipt, given) = await places.Hold(order, choice.Left, cancellation);
        Failpoint.Hit("move-held");
        return new(
            receipt,
            hold.Id,
            given,
            receipt.Repeated ? null : rank,
            choice.Left is { } left ? await Leave(left, choice, caller, cancellation) : null);
    }

    async Task<bool> IsHeld(SiteId site, UseId id) =>
        (await desk.Read(site, new(Nights: 1, id), CancellationToken.None)).Placement is not null;

    Task<Receipt> Leave(
        LeftPlace left, Choice choice, Caller caller, CancellationToken cancellation)
    {
        var plan = new SiteCommand.PlanDeparture(left.Placement, choice.Question.From);
        return desk.Carry(OrderOf(left.Site, plan, choice, caller), cancellation);
    }

    static SiteOrder OrderOf(SiteId site, SiteCommand command, Choice choice, Caller caller) =>
        new(site, new(choice.RequestId, command, caller) { NotAfter = choice.NotAfter });

    static SiteCommand.Hold Hold(Choice choice, int? rank, NationalAdvice advice, UseId id) => new(
        id,
        choice.Household,
        choice.Question.Household.Persons,
        [],
        choice.Part,
        choice.Question.From,
        choice.Question.Until,
        choice.ExpiresAt,
        choice.Question.MetRules)
    {
        Needs = choice.Question.Household.Needs,
        MovedFrom = choice.Left?.Site,
        MoveReason = choice.Left?.Reason,
        Minors = MinorsOf(choice.Question.Household),
        Deviation = choice.Deviation,
        Advice = new(
            rank,
            advice.Options.Length,
            [
                .. advice.Options.Take(AdviceGiven.BestMax).Select(option => new PlaceAlternative(
                    option.Candidate.Site, option.Candidate.Part, option.Points)),
            ]),
    };

    static int? MinorsOf(HouseholdProfile household) =>
        household.NotKnown.HasFlag(HouseholdFacts.Minors) ? null : household.Minors;

    static int? RankOf(Choice choice, NationalAdvice advice)
    {
        for (var rank = 1; rank <= advice.Options.Length; rank++)
            if (advice.Options[rank - 1].Candidate is var candidate
                && (candidate.Site, candidate.Part) == (choice.Site, choice.Part))
                return rank;
        return null;
    }
}
