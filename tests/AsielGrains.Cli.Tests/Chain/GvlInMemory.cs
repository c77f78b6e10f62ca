using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of joint locations with one answer to each call; keeps what it was asked.</summary>
sealed class GvlInMemory : GvlService.GvlServiceBase
{
    public const string Booking = "233670f5b7052880d303b3d86f349081";

    public ConcurrentQueue<IMessage> Asked { get; } = [];

    public override Task<OpenGvlResponse> OpenGvl(OpenGvlRequest request, ServerCallContext context) =>
        Task.FromResult(new OpenGvlResponse { Receipt = Receipt(request) });

    public override Task<SetGvlResourceResponse> SetGvlResource(
        SetGvlResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new SetGvlResourceResponse { Receipt = Receipt(request) });

    public override Task<BookStepsResponse> BookSteps(BookStepsRequest request, ServerCallContext context) =>
        Task.FromResult(new BookStepsResponse { Receipt = Receipt(request), BookingId = Booking });

    public override Task<PlanHearingResponse> PlanHearing(PlanHearingRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        var response = new PlanHearingResponse
        {
            HouseholdId = request.HouseholdId,
            Lead = GvlPartner.Ind,
            Minutes = 240,
            LawyerRequired = true,
            InterpreterRequired = true,
            MoveBlockedUntilOn = "2026-03-09",
            Plans =
            {
                new HearingPlan
                {
                    SiteId = "budel",
                    Refusal = new() { Reason = Reason.InterpreterAbsent, Detail = "Nobody.", Field = "interpreter" },
                    ClosedOn = { "2026-03-07", "2026-03-08" },
                },
            },
        };
        if (request.SiteIds.Count != 1)
            response.Plans.Insert(0, new()
            {
                SiteId = "ter-apel",
                Starts = { new PlannedStart { PlannedOn = "2026-03-03", StartTime = "08:00", Resources = { "NG" } } },
                Booked =
                {
                    new PlannedStep { Step = GvlStep.Regietafel, PlannedOn = "2026-03-03", StartTime = "13:00" },
                },
            });
        return Task.FromResult(response);
    }

    public override Task<GetMandatoryStepsResponse> GetMandatorySteps(
        GetMandatoryStepsRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new GetMandatoryStepsResponse
        {
            Steps = new()
            {
                HouseholdId = request.HouseholdId,
                Persons = 3,
                Steps =
                {
                    new MandatoryStep
                    {
                        Step = GvlStep.Identification, State = MandatoryState.Done, RecordedOn = "2026-03-01",
                    },
                    new MandatoryStep
                    {
                        Step = GvlStep.DocumentCheck,
                        State = MandatoryState.Booked,
                        Booking = new()
                        {
                            BookingId = Booking,
                            PlannedOn = "2026-03-02",
                            StartTime = "09:00",
                            State = StepState.Booked,
                        },
                    },
                },
            },
            Profiles = { FileProfile.Household },
        });
    }

    public override Task<BookMandatoryStepsResponse> BookMandatorySteps(
        BookMandatoryStepsRequest request, ServerCallContext context) =>
        Task.FromResult(new BookMandatoryStepsResponse
        {
            Results =
            {
                new HouseholdBooking
                {
                    HouseholdId = request.Households[0].HouseholdId,
                    Receipt = Receipt(request),
                    Booked =
                    {
                        new PlannedStep
                        {
                            BookingId = Booking,
                            Step = GvlStep.Regietafel,
                            PlannedOn = "2026-03-02",
                            StartTime = "09:00",
                        },
                    },
                },
                new HouseholdBooking
                {
                    HouseholdId = request.Households[^1].HouseholdId,
                    Refusal = new() { Reason = Reason.NoSlotLeft, Detail = "No time.", Field = "steps" },
                },
            },
            RefusedCount = 1,
        });

    public override Task<CloseStepsResponse> CloseSteps(CloseStepsRequest request, ServerCallContext context) =>
        Task.FromResult(new CloseStepsResponse
        {
            Results =
            {
                request.Steps.Select(closing => new ClosedStep
                {
                    BookingId = closing.BookingId, Step = closing.Step, Receipt = new(),
                }),
            },
            RefusedCount = Receipt(request).KnownAlready ? 1 : 0,
        });

    public override Task<FinishStepResponse> FinishStep(FinishStepRequest request, ServerCallContext context) =>
        Task.FromResult(new FinishStepResponse { Receipt = Receipt(request) });

    public override Task<AnswerHandoverResponse> AnswerHandover(
        AnswerHandoverRequest request, ServerCallContext context) =>
        Task.FromResult(new AnswerHandoverResponse { Receipt = Receipt(request) });

    public override Task<AgreeCostSharesResponse> AgreeCostShares(
        AgreeCostSharesRequest request, ServerCallContext context) =>
        Task.FromResult(new AgreeCostSharesResponse { Receipt = Receipt(request) });

    public override Task<ForecastGvlDayResponse> ForecastGvlDay(
        ForecastGvlDayRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new ForecastGvlDayResponse
        {
            Forecast = new()
            {
                PlannedOn = "2026-03-03",
                Expected = new() { Households = 20, Persons = 41 },
                Bottleneck = GvlFunction.Biometrics,
                Surplus = 8,
                Constraints = { "Biometrics: 900 minutes needed, 540 open; 8 households too many." },
                Diversions =
                {
                    new Diversion { SiteId = "budel", Households = 6, Persons = 13, Why = "Room for 6 households." },
                },
                Unplaced = 2,
            },
        });
    }

    public override Task<AdviseGvlSizingResponse> AdviseGvlSizing(
        AdviseGvlSizingRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new AdviseGvlSizingResponse
        {
            Gvls = 2,
            Binding = GvlFunction.XRay,
            BedsNeeded = 359,
            Explanation = "2 locations of the size of Budel.",
            Functions =
            {
                new FunctionSizing
                {
                    Function = GvlFunction.XRay, VisitsPerDay = 120, Minutes = 15, NeededTogether = 5, NeededEach = 3,
                    Available = 3, WaitMinutes = 7,
                },
            },
        });
    }

    public override Task<ListGvlsResponse> ListGvls(ListGvlsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListGvlsResponse
        {
            Gvls =
            {
                new GvlLine
                {
                    SiteId = "budel",
                    Name = "Budel",
                    ShownOn = "2026-03-02",
                    Expected = new() { Households = 12, Persons = 30 },
                    Arrived = new() { Households = 3, Persons = 7 },
                },
                new GvlLine
                {
                    SiteId = "mid-west",
                    Name = "Midden-West",
                    Scenario = true,
                    ShownOn = "2026-03-02",
                    Expected = new(),
                    Arrived = new(),
                    Bottleneck = new() { Explanation = "the intake desk is closed" },
                    Displaced = 2,
                },
            },
        });

    public override Task<GetGvlBoardResponse> GetGvlBoard(GetGvlBoardRequest request, ServerCallContext context) =>
        Task.FromResult(new GetGvlBoardResponse { Board = Board(request.SiteId) });

    public override async Task WatchGvlBoard(
        WatchGvlBoardRequest request,
        IServerStreamWriter<WatchGvlBoardResponse> responseStream,
        ServerCallContext context)
    {
        Asked.Enqueue(request);
        var board = Board(request.SiteId);
        await responseStream.WriteAsync(new() { Position = "0.7", Board = board });
        await responseStream.WriteAsync(new() { Position = "0.7", Heartbeat = new() });
        board.Arrived.Households = 5;
        await responseStream.WriteAsync(new() { Position = "0.8", Board = board });
    }

    static GvlBoard Board(string site) => new()
    {
        SiteId = site,
        Name = "Voorbeeld",
        ShownOn = "2026-03-02",
        Scenario = true,
        Expected = new() { Households = 5, Persons = 9 },
        Arrived = new() { Households = 4, Persons = 8 },
        NightReception = new() { Households = 1, Persons = 2 },
        BedsTonight = 17,
        BedsPosition = "0.9",
        Queues =
        {
            new StepQueue
            {
                Step = GvlStep.DocumentCheck, Waiting = 3, WaitMinutesP50 = 12, WaitMinutesP90 = 41,
                PerHourTenths = 25, Scarcest = GvlFunction.DocumentDesk,
            },
        },
        Regietafel = { Agenda() },
        Settled = { Settled() },
        Bottleneck = new() { Explanation = "3 wait for DocumentCheck." },
        Handovers =
        {
            new HandoverLine
            {
                HandoverId = Booking, FromPartner = GvlPartner.Politie, ToPartner = GvlPartner.Kmar,
                Step = GvlStep.DocumentCheck, State = HandoverState.TimedOut, AgeMinutes = 61,
                NeedsAttention = true,
            },
        },
    };

    static AgendaLine Agenda() => new()
    {
        TableId = "ter-apel.2026-03-02.1",
        Step = new() { HouseholdId = Booking },
        Missing = { GvlStep.Identification },
    };

    static SettledStep Settled() => new()
    {
        Step = new() { BookingId = Booking, Step = GvlStep.DocumentCheck, StartTime = "09:00" },
        RecordedOn = "2026-03-01",
    };

    Receipt Receipt(IMessage request)
    {
        Asked.Enqueue(request);
        return new() { Id = "ter-apel", Version = 7, Position = "0.7" };
    }
}
