using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of households with one answer to each call; keeps what it was asked.</summary>
sealed class HouseholdsInMemory : HouseholdsService.HouseholdsServiceBase
{
    public const string Joint = "00000000000000000000000000000001";

    static readonly Receipt Done = new() { Id = Joint, Version = 2, Position = "0.7" };

    public ListAbsencesRequest? AbsencesAsked { get; private set; }

    public override Task<ListAbsencesResponse> ListAbsences(ListAbsencesRequest request, ServerCallContext context)
    {
        AbsencesAsked = request;
        return Task.FromResult(new ListAbsencesResponse
        {
            Absences =
            {
                new Absence
                {
                    CaseId = "gone",
                    SiteId = "ter-apel",
                    PlacementId = "placement",
                    SinceOn = "2026-03-03",
                    Days = 4,
                    NotFoundOn = "2026-03-05",
                    EstablishedOn = "2026-03-06",
                },
            },
            TotalCount = 7,
            Position = "0.7",
        });
    }

    public override Task<GetHouseholdResponse> GetHousehold(GetHouseholdRequest request, ServerCallContext context) =>
        Task.FromResult(new GetHouseholdResponse
        {
            Members =
            {
                new HouseholdMember
                {
                    CaseId = "child",
                    Minority = Minority.UnaccompaniedChild,
                    OfAgeOn = "2027-01-31",
                    Custody = Custody.Missing,
                },
            },
            Links =
            {
                new HouseholdLink
                {
                    CaseId = "brother",
                    Kinship = Kinship.Sibling,
                    RelativeCaseId = "child",
                    Source = LinkSource.OwnStatement,
                    SinceOn = "2026-03-03",
                },
            },
            NeedsAttention = true,
        });

    static readonly PlaceDifferences Found = new()
    {
        Position = "0.9",
        TotalCount = 1,
        Differences =
        {
            new PlaceDifference
            {
                Kind = DifferenceKind.OnSeveralSites,
                HouseholdId = PlacementInMemory.Household,
                SiteId = "azc-emmen",
                PlacementId = SitesInMemory.Placement,
                Since = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch),
                Text = new() { Nl = "Op meer locaties.", En = "On several sites." },
            },
        },
    };

    public ConcurrentQueue<IMessage> Asked { get; } = [];

    public override Task<PlaceAcrossSitesResponse> PlaceAcrossSites(
        PlaceAcrossSitesRequest request, ServerCallContext context) => Told(request, new PlaceAcrossSitesResponse
        {
            Receipt = Done,
            JointId = Joint,
            Parts =
            {
                request.Parts.Select(part => new HeldPart
                {
                    SiteId = part.SiteId, PlacementId = SitesInMemory.Placement, Places = { "A-1/1" },
                }),
            },
        });

    public override Task<ReleaseAcrossSitesResponse> ReleaseAcrossSites(
        ReleaseAcrossSitesRequest request, ServerCallContext context) =>
        Told(request, new ReleaseAcrossSitesResponse { Receipt = Done });

    public override Task<GetJointPlacementResponse> GetJointPlacement(
        GetJointPlacementRequest request, ServerCallContext context) => Told(request, new GetJointPlacementResponse
        {
            Joint = new() { Id = Joint, Phase = JointPhase.Completed, Reason = SplitReason.TooLarge, Role = "desk" },
        });

    public override Task<ChangeHouseholdResponse> ChangeHousehold(
        ChangeHouseholdRequest request, ServerCallContext context) => Told(request, new ChangeHouseholdResponse
        {
            Receipt = Done, ChangeId = Joint, OtherHouseholdId = request.OtherHouseholdId,
        });

    public override Task<EndHouseholdChangeResponse> EndHouseholdChange(
        EndHouseholdChangeRequest request, ServerCallContext context) =>
        Told(request, new EndHouseholdChangeResponse { Receipt = Done });

    public override Task<ListHouseholdChangesResponse> ListHouseholdChanges(
        ListHouseholdChangesRequest request, ServerCallContext context) =>
        Told(request, new ListHouseholdChangesResponse
        {
            Changes =
            {
                new HouseholdChange
                {
                    Id = Joint,
                    Kind = HouseholdChangeKind.Split,
                    Phase = HouseholdChangePhase.TakenBack,
                    CaseIds = { "one", "two" },
                    Reason = HouseholdReason.Protection,
                    ChangedOn = "2026-03-03",
                    BegunOn = "2026-03-04",
                    Organisation = "Ind",
                    Role = "ind.officer",
                    RefusedByCaseId = "two",
                    RefusedFor = Reason.CombinationNotPossible,
                },
            },
        });

    public override Task<ListPlaceDifferencesResponse> ListPlaceDifferences(
        ListPlaceDifferencesRequest request, ServerCallContext context) =>
        Told(request, new ListPlaceDifferencesResponse { Differences = Found });

    public override Task<MendPlaceDifferencesResponse> MendPlaceDifferences(
        MendPlaceDifferencesRequest request, ServerCallContext context) =>
        Told(request, new MendPlaceDifferencesResponse { Mended = 3, Left = Found });

    public override Task<GetMoveFiguresResponse> GetMoveFigures(
        GetMoveFiguresRequest request, ServerCallContext context) => Told(request, new GetMoveFiguresResponse
        {
            Figures = new()
            {
                Position = "0.9",
                Persons = 8,
                Moves = 1,
                PersonMoves = 4,
                MovesPerMillePersons = 500,
                PersonsByMoves = { 4, 4 },
                Reasons = { new MoveReasonCount { Moves = 1 } },
                Definition = "A move is a move.",
            },
        });

    public override Task<GetFairnessReportResponse> GetFairnessReport(
        GetFairnessReportRequest request, ServerCallContext context) => Told(request, new GetFairnessReportResponse
        {
            Report = new()
            {
                Position = "0.9",
                All = new()
                {
                    Households = 24, Persons = 80, Choices = 24, OptionsMeanTenths = 41, FirstPercent = 75,
                    DeviationsPercent = 4, MovesPerMillePersons = 125,
                },
                Rows = { new FairnessRow { Nationality = "SYR", Households = 14, Persons = 50 } },
                Others = new() { Households = 10, Persons = 30 },
                HouseholdsMin = 10,
                Definition = "A question to ask.",
            },
        });

    public override Task<ListMovesResponse> ListMoves(ListMovesRequest request, ServerCallContext context) =>
        Told(request, new ListMovesResponse
        {
            Position = "0.9",
            Moves =
            {
                new HouseholdMove
                {
                    FromSiteId = "ter-apel",
                    ToSiteId = "azc-emmen",
                    MovedOn = "2026-03-02",
                    Reason = MoveReason.SiteCloses,
                    Organisation = "Coa",
                    Rank = 1,
                    Options = 4,
                    Alternatives = { new MoveAlternative { SiteId = "azc-emmen", Part = "AZC", Points = 9_800 } },
                },
            },
        });

    Task<T> Told<T>(IMessage request, T answer)
    {
        Asked.Enqueue(request);
        return Task.FromResult(answer);
    }
}
