using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Commands;
using Grpc.Core;
using Receipt = AsielGrains.Contract.V1.Receipt;

namespace AsielGrains.Gateway.Gvl;

/// <summary>The joint locations at the front door: reads requests, hands them to the guardians.</summary>
sealed class GvlService(GvlDesk desk, BulkDesk bulk, DayDesk days, HearingDesk hearings, GvlWatch watch)
    : Contract.V1.GvlService.GvlServiceBase
{
    public override async Task<OpenGvlResponse> OpenGvl(OpenGvlRequest request, ServerCallContext context) => new()
    {
        Receipt = await Carry(GvlOrders.Of(request, CallerOf(context)), context),
    };

    public override async Task<SetGvlResourceResponse> SetGvlResource(
        SetGvlResourceRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(GvlOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<CloseGvlResourceResponse> CloseGvlResource(
        CloseGvlResourceRequest request, ServerCallContext context)
    {
        var order = GvlOrders.Of(request, CallerOf(context));
        return new()
        {
            Receipt = await Carry(order, context),
            ClosureId = ((GvlCommand.CloseResource)order.Envelope.Command).Closure.Id.ToString(),
        };
    }

    public override async Task<EndGvlClosureResponse> EndGvlClosure(
        EndGvlClosureRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(GvlOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<ExpectHouseholdResponse> ExpectHousehold(
        ExpectHouseholdRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(GvlOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<ReportGvlArrivalResponse> ReportGvlArrival(
        ReportGvlArrivalRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(GvlOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<BookStepsResponse> BookSteps(BookStepsRequest request, ServerCallContext context)
    {
        var order = StepOrders.Of(request, CallerOf(context));
        return new()
        {
            Receipt = await Carry(order, context),
            BookingId = ((GvlCommand.Book)order.Envelope.Command).Id.ToString(),
        };
    }

    public override async Task<GetMandatoryStepsResponse> GetMandatorySteps(
        GetMandatoryStepsRequest request, ServerCallContext context) => MandatoryMessages.Of(await bulk.Mandatory(
            SiteFields.Site(request.SiteId),
            GvlFields.Household(request.HouseholdId),
            RequestField.Position(request.MinPosition, "min_position"),
            Admission.Of(context),
            context));

    public override Task<BookMandatoryStepsResponse> BookMandatorySteps(
        BookMandatoryStepsRequest request, ServerCallContext context) =>
        bulk.Book(MandatoryOrder.Of(request), Admission.Of(context), context);

    public override Task<CloseStepsResponse> CloseSteps(CloseStepsRequest request, ServerCallContext context) =>
        bulk.Close(ClosingOrders.Of(request, CallerOf(context)), request, context.CancellationToken);

    public override async Task<CancelStepsResponse> CancelSteps(
        CancelStepsRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(StepOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<MoveStepResponse> MoveStep(MoveStepRequest request, ServerCallContext context) => new()
    {
        Receipt = await Carry(StepOrders.Of(request, CallerOf(context)), context),
    };

    public override async Task<ReportMissedStepResponse> ReportMissedStep(
        ReportMissedStepRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(StepOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<StartStepResponse> StartStep(
        StartStepRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(StepOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<FinishStepResponse> FinishStep(
        FinishStepRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(StepOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<OfferHandoverResponse> OfferHandover(
        OfferHandoverRequest request, ServerCallContext context)
    {
        var order = StepOrders.Of(request, CallerOf(context));
        return new()
        {
            Receipt = await Carry(order, context),
            HandoverId = ((GvlCommand.OfferHandover)order.Envelope.Command).Id.ToString(),
        };
    }

    public override async Task<AnswerHandoverResponse> AnswerHandover(
        AnswerHandoverRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(StepOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<AgreeCostSharesResponse> AgreeCostShares(
        AgreeCostSharesRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(GvlOrders.Of(request, CallerOf(context)), context),
        };

    public override async Task<ListGvlsResponse> ListGvls(ListGvlsRequest request, ServerCallContext context) => new()
    {
        Gvls =
        {
            from line in await desk.All(context.CancellationToken) select GvlMessages.Line(line.Site, line.Reading),
        },
    };

    public override async Task<GetGvlBoardResponse> GetGvlBoard(
        GetGvlBoardRequest request, ServerCallContext context)
    {
        var site = SiteFields.Site(request.SiteId);
        // What the location says is always as new as the journal; what the cases say is waited for.
        var position = RequestField.Position(request.MinPosition, "min_position");
        return new() { Board = await days.Board(site, position, new(Admission.Of(context)), context) };
    }

    public override Task WatchGvlBoard(
        WatchGvlBoardRequest request,
        IServerStreamWriter<WatchGvlBoardResponse> responseStream,
        ServerCallContext context) => watch.Follow(SiteFields.Site(request.SiteId), responseStream, context);

    public override async Task<FindFreeStartsResponse> FindFreeStarts(
        FindFreeStartsRequest request, ServerCallContext context)
    {
        var site = SiteFields.Site(request.SiteId);
        var step = GvlFields.Step(request.Step);
        var persons = GvlFields.Persons(request.Persons);
        var day = SiteFields.Date(request.PlannedOn, "planned_on");
        var reading = await desk.Read(
            site, gvl => gvl.FreeStarts(new(step, persons, day)), context.CancellationToken);
        return PlanningMessages.Of(reading);
    }

    public override Task<PlanHearingResponse> PlanHearing(PlanHearingRequest request, ServerCallContext context) =>
        hearings.Plan(HearingOrder.Of(request), new(Admission.Of(context)), context);

    public override async Task<ForecastGvlDayResponse> ForecastGvlDay(
        ForecastGvlDayRequest request, ServerCallContext context)
    {
        var site = SiteFields.Site(request.SiteId);
        var others = GvlFields.Others(request.Others).ToList();
        var day = SiteFields.OptionalDate(request.PlannedOn, "planned_on");
        return new()
        {
            Forecast = PlanningMessages.Of(await desk.Forecast(site, day, others, context.CancellationToken)),
        };
    }

    public override Task<AdviseGvlSizingResponse> AdviseGvlSizing(
        AdviseGvlSizingRequest request, ServerCallContext context) =>
        Task.FromResult(SizingMessages.Of(GvlSizing.Of(SizingFields.Question(request))));

    public override async Task<GetSharedUseResponse> GetSharedUse(
        GetSharedUseRequest request, ServerCallContext context)
    {
        var site = SiteFields.Site(request.SiteId);
        var from = SiteFields.Date(request.From, "from");
        var through = SiteFields.Date(request.ThroughOn, "through_on");
        if (through.DayNumber - from.DayNumber >= GvlLimits.UseDaysMax)
            throw RequestField.Invalid("from", $"At most {GvlLimits.UseDaysMax} days.");
        if (through < from || request.CostCents is < 0 or > CostCentsMax)
            throw RequestField.Invalid("through_on", "The last day is not before the first, nor a cost negative.");
        var reading = await desk.Read(
            site, gvl => gvl.SharedUse(new(from, through, request.CostCents)), context.CancellationToken);
        return new() { Use = PlanningMessages.Of(reading) };
    }

    /// <summary>Ten billion euros: more than the whole chain costs in a year.</summary>
    const long CostCentsMax = 1_000_000_000_000;

    static Caller CallerOf(ServerCallContext context) => Admission.Of(context).Caller;

    async Task<Receipt> Carry(GvlOrder order, ServerCallContext context) =>
        Receipts.Of(order.Site.ToString(), await desk.Carry(order, context.CancellationToken));
}
