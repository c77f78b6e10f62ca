using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Failpoints;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Placement;
using AsielGrains.Gateway.Reception;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Reception;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Households;

/// <summary>
/// Places a household across sites: says what is meant, has each site hold its part, and says that all do. Whatever
/// breaks off in between is given up by whoever finds it; every step has an id that follows from the request's, so that
/// a repeat goes on where the first call stopped.
/// </summary>
sealed class JointDesk(
    IGrainFactory grains, SiteDesk sites, MoveGate gate, PlaceGate places, CapacityReader reader)
{
    /// <exception cref="RefusedException">It was refused; then no site holds anything of it.</exception>
    public async Task<JointPlaced> Place(JointOrder order, Caller caller, CancellationToken cancellation)
    {
        if (order.Left is not null)
            await gate.Pass(order.Terms.Household, order.Terms.From, () => IsBegun(order.Id), cancellation);
        var advice = Advice(order);
        var wish = WishOf(order, caller);
        // What was decided gets its first answer; what broke off half done must not go on beside another place.
        if (await places.Admit(wish, cancellation) is { } refused && !await IsDecided(order.Id))
            throw new RefusedException(refused);
        var begun = await Begin(order, wish, caller, cancellation);
        if (begun.Repeated && (await Read(order.Id, cancellation)).Joint.Phase is JointPhase.GivenUp)
        {
            await places.Withdraw(wish, cancellation);
            throw new RefusedException(new(Reason.JointEnded, "It was given up meanwhile: ask anew.", "joint_id"));
        }

        foreach (var (site, hold) in order.Holds)
        {
            var chosen = Chosen(hold, order, advice, caller);
            var envelope = new Envelope<SiteCommand>(order.RequestId, chosen, caller) { NotAfter = order.NotAfter };
            var answer = await grains.GetSite(site).Handle(envelope).WaitAsync(cancellation);
            if (answer.Rejection is not null)
                await GiveUp(order, wish, caller, cancellation);
            Faults.ReceiptOf(answer);
            Failpoint.Hit("joint-held");
        }

        var receipt = await Complete(order, caller, cancellation);
        return new(
            receipt,
            await PlacesOf(order, cancellation),
            await Leave(order, caller, cancellation),
            receipt.Repeated ? null : advice?.Rank);
    }

    /// <exception cref="RefusedException">There is no such placement.</exception>
    public async Task<Receipt> Release(
        JointId id, (Guid RequestId, DateTimeOffset? NotAfter) asked, Caller caller, CancellationToken cancellation)
    {
        var release = new Envelope<JointCommand>(asked.RequestId, new JointCommand.Release(), caller)
        {
            NotAfter = asked.NotAfter,
        };
        var receipt = await Tell(id, release, cancellation);
        var parts = (await Read(id, cancellation)).Joint.Terms!.Parts;
        await Cancel(id, parts, asked.RequestId, caller, cancellation);
        return receipt;
    }

    /// <exception cref="RefusedException">There is no such placement.</exception>
    public async Task<JointReading> Read(JointId id, CancellationToken cancellation) =>
        await grains.GetJoint(id).Read().WaitAsync(cancellation) ?? throw new RefusedException(
            new(Reason.JointUnknown, "No placement across sites has this id.", "joint_id"));

    AdviceGiven? Advice(JointOrder order)
    {
        if (order.Question is not { } question)
            return null;
        var (known, now) = reader.Sites.Read();
        return SplitChoice.Of(order.Terms.Parts, SplitSearch.FindSplit(question, known.Sheets, now));
    }

    // Every part keeps what was advised for the whole: each can be moved from there, and is asked about, by itself.
    static SiteCommand.Hold Chosen(SiteCommand.Hold hold, JointOrder order, AdviceGiven? advice, Caller caller) =>
        advice is null
            ? hold
            : hold with
            {
                Advice = advice,
                Deviation = order.Deviation,
                MoveReason = order.Left?.Reason,
                Role = caller.Role,
            };

    async Task<bool> IsBegun(JointId id) => await grains.GetJoint(id).Read() is not null;

    async Task<bool> IsDecided(JointId id) =>
        await grains.GetJoint(id).Read() is { Joint.Phase: not JointPhase.Begun };

    async Task<Receipt> Begin(
        JointOrder order, Envelope<PlaceWish> wish, Caller caller, CancellationToken cancellation)
    {
        var begin = Envelope(order, "begin", new JointCommand.Begin(order.Terms, caller.Role), caller);
        var answer = await grains.GetJoint(order.Id).Handle(begin).WaitAsync(cancellation);
        if (answer.Rejection is not null)
            await places.Withdraw(wish, cancellation);
        return Faults.ReceiptOf(answer);
    }

    async Task<Receipt> Complete(JointOrder order, Caller caller, CancellationToken cancellation)
    {
        var envelope = Envelope(order, "complete", new JointCommand.Complete(), caller) with { NotAfter = null };
        var answer = await grains.GetJoint(order.Id).Handle(envelope).WaitAsync(cancellation);
        // It took so long that it was given up.
        if (answer.Rejection is not null)
            await Cancel(order.Id, order.Terms.Parts, order.RequestId, caller, cancellation);
        return Faults.ReceiptOf(answer);
    }

    async Task GiveUp(JointOrder order, Envelope<PlaceWish> wish, Caller caller, CancellationToken cancellation)
    {
        var giveUp = new JointCommand.GiveUp(JointEnd.Refused);
        await Tell(order.Id, Envelope(order, "give-up", giveUp, caller) with { NotAfter = null }, cancellation);
        await Cancel(order.Id, order.Terms.Parts, order.RequestId, caller, cancellation);
        await places.Withdraw(wish, cancellation);
    }

    // Where nothing is held any more, or the household has arrived, there is nothing to give back.
    Task<Answer[]> Cancel(
        JointId id, ImmutableArray<JointPart> parts, Guid request, Caller caller, CancellationToken cancellation) =>
        Task.WhenAll(parts.Select(part => grains.GetSite(part.Site).Handle(new(
            DerivedId.RequestOf(request, "cancel"),
            new SiteCommand.CancelHold(part.Placement) { Joint = id },
            caller)).WaitAsync(cancellation)));

    async Task<Receipt?> Leave(JointOrder order, Caller caller, CancellationToken cancellation)
    {
        if (order.Left is not { } left)
            return null;
        var plan = new SiteCommand.PlanDeparture(left.Placement, order.Terms.From);
        return await sites.Carry(new(left.Site, new(order.RequestId, plan, caller)), cancellation);
    }

    async Task<ImmutableArray<(SiteId, UseId, PlaceSet)>> PlacesOf(JointOrder order, CancellationToken cancellation)
    {
        var readings = await Task.WhenAll(order.Holds.Select(hold =>
            sites.Read(hold.Site, new(Nights: 1, hold.Hold.Id), cancellation)));
        return
        [
            .. order.Holds.Zip(readings, (hold, reading) =>
                (hold.Site, hold.Hold.Id, reading.Placement?.Places ?? [])),
        ];
    }

    async Task<Receipt> Tell(JointId id, Envelope<JointCommand> envelope, CancellationToken cancellation) =>
        Faults.ReceiptOf(await grains.GetJoint(id).Handle(envelope).WaitAsync(cancellation));

    // The sites are asked with the id of the request itself.
    static Envelope<PlaceWish> WishOf(JointOrder order, Caller caller)
    {
        var held = order.Holds.Select(hold => new PlaceStay(hold.Site, hold.Hold.Id));
        var wish = new PlaceWish(order.Terms.Household, [.. held], order.Terms.From, order.Terms.Until)
        {
            Left = PlaceGate.StayOf(order.Left),
        };
        return new(order.RequestId, wish, caller);
    }

    static Envelope<JointCommand> Envelope(JointOrder order, string step, JointCommand command, Caller caller) =>
        new(DerivedId.RequestOf(order.RequestId, step), command, caller) { NotAfter = order.NotAfter };
}
