using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Reads what became of many booked steps into one command each.</summary>
static class ClosingOrders
{
    public static IReadOnlyList<GvlOrder> Of(CloseStepsRequest request, Caller caller)
    {
        if (request.Steps.Count is 0 or > GvlLimits.BulkStepsMax)
            throw RequestField.Invalid("steps", $"1 to {GvlLimits.BulkStepsMax} steps.");
        var (id, site) = (RequestField.RequestId(request.RequestId), SiteFields.Site(request.SiteId));
        if (request.Steps.DistinctBy(closing => (closing.BookingId, closing.Step)).Count() < request.Steps.Count)
            throw RequestField.Invalid("steps", "Each step of a booking is named once.");
        return
        [
            .. request.Steps.Select(closing =>
            {
                var (booking, step) = (SiteFields.Use(closing.BookingId, "booking_id"), GvlFields.Step(closing.Step));
                return new GvlOrder(site, new(
                    DerivedId.RequestOf(id, $"{booking}|{step}"),
                    CommandOf(closing, booking, step) with { By = caller.Organisation },
                    caller));
            }),
        ];
    }

    static GvlCommand CommandOf(StepClosing closing, UseId booking, Domain.Gvl.GvlStep step) =>
        closing.OutcomeCase switch
        {
            StepClosing.OutcomeOneofCase.Done when closing.Done => new GvlCommand.CloseStep(booking, step),
            StepClosing.OutcomeOneofCase.Missed => new GvlCommand.ReportMissed(
                booking, step, SiteFields.Choice<Domain.Gvl.MissedReason>((int)closing.Missed, "missed")),
            StepClosing.OutcomeOneofCase.Cancelled => new GvlCommand.CancelSteps(
                booking, step, SiteFields.Choice<Domain.Gvl.CancelReason>((int)closing.Cancelled, "cancelled")),
            _ => throw RequestField.Invalid("steps", "A step is done, missed or cancelled."),
        };
}
