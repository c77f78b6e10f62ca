using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Reception;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Reception;

namespace AsielGrains.Gateway.Placement;

/// <summary>
/// Has places held for a household on one site at a time: who comes second is told what the household has, instead of
/// that being found afterwards.
/// </summary>
sealed class PlaceGate(IGrainFactory grains, SiteDesk desk)
{
    /// <param name="left">What the household leaves; null when this is no move.</param>
    /// <exception cref="RefusedException">The site refused, or the household has places elsewhere.</exception>
    public async Task<HeldPlaces> Hold(SiteOrder order, LeftPlace? left, CancellationToken cancellation)
    {
        var hold = (SiteCommand.Hold)order.Envelope.Command;
        var wish = new PlaceWish(hold.Household, [new(order.Site, hold.Id)], hold.From, hold.Until)
        {
            Left = StayOf(left),
        };
        var asked = new Envelope<PlaceWish>(order.Envelope.RequestId, wish, order.Envelope.Caller);
        if (await Admit(asked, cancellation) is { } refused)
            return await FirstAnswer(order, cancellation) ?? throw new RefusedException(refused);
        var answer = await Ask(order, cancellation);
        if (answer.Rejection is not null)
            await Withdraw(asked, cancellation);
        return await Held(order, answer, cancellation);
    }

    /// <returns>Null: the sites may be asked.</returns>
    public async Task<Refused?> Admit(Envelope<PlaceWish> asked, CancellationToken cancellation) =>
        await grains.GetPlacesOf(asked.Command.Household).Admit(asked).WaitAsync(cancellation)
            is { Refusal: { } rejection }
            ? Faults.Of(rejection)
            : null;

    /// <summary>Told when a site refused: nothing came of it.</summary>
    public Task Withdraw(Envelope<PlaceWish> asked, CancellationToken cancellation) =>
        grains.GetPlacesOf(asked.Command.Household).Withdraw(asked).WaitAsync(cancellation);

    public static PlaceStay? StayOf(LeftPlace? left) => left is null ? null : new(left.Site, left.Placement);

    // A repeat gets its first answer, wherever the household went since.
    async Task<HeldPlaces?> FirstAnswer(SiteOrder order, CancellationToken cancellation) =>
        await grains.WasCarriedOut(order.Site, order.Envelope.RequestId).WaitAsync(cancellation)
            ? await Held(order, await Ask(order, cancellation), cancellation)
            : null;

    // A silo of an earlier version leaves the places out: they are asked for.
    async Task<HeldPlaces> Held(SiteOrder order, Answer answer, CancellationToken cancellation)
    {
        var receipt = Faults.ReceiptOf(answer);
        return new(receipt, answer.Places ?? await desk.PlacesOf(order, cancellation));
    }

    Task<Answer> Ask(SiteOrder order, CancellationToken cancellation) =>
        grains.GetSite(order.Site).Handle(order.Envelope).WaitAsync(cancellation);
}
