using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Reads requests about steps of households and hand-overs into commands.</summary>
static class StepOrders
{
    public static GvlOrder Of(BookStepsRequest request, Caller caller) =>
        GvlOrders.Order(request.RequestId, request.SiteId, caller, id =>
        {
            if (request.Steps.Count is 0 or > GvlLimits.StepsPerBookingMax)
                throw RequestField.Invalid("steps", $"1 to {GvlLimits.StepsPerBookingMax} steps.");
            return new GvlCommand.Book(
                GvlFields.Id(request.BookingId, "booking_id", id),
                GvlFields.Household(request.HouseholdId),
                GvlFields.Persons(request.Persons),
                [.. request.Steps.Select(step => GvlFields.Time(step, "steps"))],
                GvlFields.Interpreter(request.Interpreter));
        });

    public static GvlOrder Of(CancelStepsRequest request, Caller caller) =>
        GvlOrders.Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.CancelSteps(
            Booking(request.BookingId),
            request.Step is Contract.V1.GvlStep.Unspecified ? null : GvlFields.Step(request.Step),
            SiteFields.Choice<Domain.Gvl.CancelReason>((int)request.Reason, "reason")));

    public static GvlOrder Of(MoveStepRequest request, Caller caller) =>
        GvlOrders.Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.MoveStep(
            Booking(request.BookingId),
            GvlFields.Time(request.To, "to"),
            GvlFields.Interpreter(request.Interpreter)));

    public static GvlOrder Of(ReportMissedStepRequest request, Caller caller) =>
        GvlOrders.Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.ReportMissed(
            Booking(request.BookingId),
            GvlFields.Step(request.Step),
            SiteFields.Choice<Domain.Gvl.MissedReason>((int)request.Reason, "reason")));

    public static GvlOrder Of(StartStepRequest request, Caller caller) =>
        GvlOrders.Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.StartStep(
            Booking(request.BookingId), GvlFields.Step(request.Step)));

    public static GvlOrder Of(FinishStepRequest request, Caller caller) =>
        GvlOrders.Order(request.RequestId, request.SiteId, caller, _ => new GvlCommand.FinishStep(
            Booking(request.BookingId), GvlFields.Step(request.Step)));

    public static GvlOrder Of(OfferHandoverRequest request, Caller caller) =>
        GvlOrders.Order(request.RequestId, request.SiteId, caller, id =>
        {
            var from = GvlFields.From(request.FromPartner, caller.Organisation);
            var to = SiteFields.Choice<Domain.Gvl.GvlPartner>((int)request.ToPartner, "to_partner");
            if (to == from)
                throw RequestField.Invalid("to_partner", "A household is given over to another partner.");
            return new GvlCommand.OfferHandover(
                GvlFields.Id(request.HandoverId, "handover_id", id),
                GvlFields.Household(request.HouseholdId),
                from,
                to,
                GvlFields.Step(request.Step),
                SiteFields.Number(request.WithinMinutes, 1, GvlLimits.HandoverMinutesMax, "within_minutes"));
        });

    public static GvlOrder Of(AnswerHandoverRequest request, Caller caller) =>
        GvlOrders.Order(request.RequestId, request.SiteId, caller, _ =>
        {
            if (request.Accepted != (request.Refusal is Contract.V1.HandoverRefusal.Unspecified))
                throw RequestField.Invalid("refusal", "It is accepted, or refused with a reason.");
            return new GvlCommand.AnswerHandover(
                SiteFields.Use(request.HandoverId, "handover_id"),
                request.Accepted
                    ? null
                    : SiteFields.Choice<Domain.Gvl.HandoverRefusal>((int)request.Refusal, "refusal"));
        });

    static UseId Booking(string text) => SiteFields.Use(text, "booking_id");
}
