using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Gvl;
using AsielGrains.Journal;
using Grpc.Core;
using MandatorySteps = AsielGrains.Domain.Gvl.MandatorySteps;

namespace AsielGrains.Gateway.Gvl;

/// <summary>
/// What many households must have, and many orders in one call: each is a command of its own under an id that a repeat
/// arrives at again, and one that is refused or fails hinders no other.
/// </summary>
sealed class BulkDesk(GvlDesk desk, HouseholdFiles files)
{
    public async Task<GvlReading<MandatorySteps>> Mandatory(
        SiteId site, HouseholdId household, JournalPosition? position, Admission admission, ServerCallContext context)
    {
        var known = await files.Read([household], position, admission, context);
        var reading = await desk.Read(site, gvl => gvl.Mandatory(new(known.Files)), context.CancellationToken);
        await files.Tell(known, [household], new(admission));
        return new(reading.View.Households[0], reading.Version, reading.Position, reading.RecordedAt);
    }

    public async Task<BookMandatoryStepsResponse> Book(
        MandatoryOrder order, Admission admission, ServerCallContext context)
    {
        var stop = context.CancellationToken;
        // Where no location is, no household has a result.
        await desk.Read(order.Site, gvl => gvl.Mandatory(new([])), stop);
        var households = order.Households.Select(one => one.Id).ToList();
        var known = await files.Read(households, order.Position, admission, context);
        await files.Tell(known, households, new(admission));
        var answer = new BookMandatoryStepsResponse();
        foreach (var one in order.For(admission.Caller, known.Files))
        {
            var result = new HouseholdBooking { HouseholdId = BookingOf(one).Household.ToString() };
            await Try(one, receipt => result.Receipt = receipt, refusal => result.Refusal = refusal, stop);
            answer.Results.Add(result);
        }

        answer.RefusedCount = answer.Results.Count(result => result.Refusal is not null);
        await Show(order, admission, known, answer, stop);
        return answer;
    }

    public async Task<CloseStepsResponse> Close(
        IReadOnlyList<GvlOrder> orders, CloseStepsRequest request, CancellationToken stop)
    {
        await desk.Read(orders[0].Site, gvl => gvl.Mandatory(new([])), stop);
        var answer = new CloseStepsResponse();
        foreach (var (order, closing) in orders.Zip(request.Steps))
        {
            var result = new ClosedStep { BookingId = closing.BookingId, Step = closing.Step };
            await Try(order, receipt => result.Receipt = receipt, refusal => result.Refusal = refusal, stop);
            answer.Results.Add(result);
        }

        answer.RefusedCount = answer.Results.Count(result => result.Refusal is not null);
        return answer;
    }

    // As they are now: since a first call some may have been moved.
    async Task Show(
        MandatoryOrder order,
        Admission admission,
        KnownFiles known,
        BookMandatoryStepsResponse answer,
        CancellationToken stop)
    {
        var reading = await desk.Read(order.Site, gvl => gvl.Mandatory(new(known.Files)), stop);
        foreach (var (index, one) in order.For(admission.Caller, known.Files).Index())
            answer.Results[index].Booked.AddRange(reading.View.Households[index].Steps
                .Select(step => step.Booking)
                .OfType<BookedStep>()
                .Where(step => step.Booking == BookingOf(one).Id)
                .OrderBy(step => step.BeginsAt)
                .Select(GvlMessages.Of));
    }

    static GvlCommand.BookMissing BookingOf(GvlOrder order) => (GvlCommand.BookMissing)order.Envelope.Command;

    async Task Try(GvlOrder order, Action<Receipt> carried, Action<Refusal> refused, CancellationToken stop)
    {
        var (receipt, refusal) = await OneOfMany.Try(() => desk.Carry(order, stop), stop);
        if (receipt is not null)
            carried(Receipts.Of(order.Site.ToString(), receipt));
        else
            refused(RichStatus.Message(refusal!));
    }
}
