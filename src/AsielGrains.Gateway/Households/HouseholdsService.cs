using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Placement;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;
using Grpc.Core;
using HouseholdCommand = AsielGrains.Domain.Households.HouseholdCommand;

namespace AsielGrains.Gateway.Households;

/// <summary>Households over all sites at the front door.</summary>
sealed class HouseholdsService(
    JointDesk desk,
    HouseholdReader reader,
    HouseholdDesk households,
    HouseholdChangeDesk changes,
    AbsenceDesk absences,
    CapacityReader capacity,
    AskedQuestions questions,
    TimeProvider time)
    : Contract.V1.HouseholdsService.HouseholdsServiceBase
{
    const int DifferencesByDefault = 100;
    const int DifferencesMax = 1_000;

    public override async Task<PlaceAcrossSitesResponse> PlaceAcrossSites(
        PlaceAcrossSitesRequest request, ServerCallContext context)
    {
        var admission = Admission.Of(context);
        var caller = admission.Caller;
        request.Question = await questions.Complete(
            request.Question, (request.HouseholdId, request.Left), admission, context.CancellationToken);
        var today = request.Question is null ? default : capacity.Sites.Now.Today;
        var order = JointOrders.Of(request, caller, today);
        var placed = await desk.Place(order, caller, context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(order.Id.ToString(), placed.Receipt),
            JointId = order.Id.ToString(),
            Parts = { placed.Parts.Select(part => HouseholdMessages.Of(part.Site, part.Placement, part.Places)) },
            LeftReceipt = placed.Left is { } left ? Receipts.Of(request.Left.SiteId, left) : null,
            Rank = placed.Rank ?? 0,
        };
    }

    public override async Task<ReleaseAcrossSitesResponse> ReleaseAcrossSites(
        ReleaseAcrossSitesRequest request, ServerCallContext context)
    {
        var (id, joint) = (RequestField.RequestId(request.RequestId), JointOrders.Joint(request.JointId));
        var receipt = await desk.Release(
            joint,
            (id, RequestField.NotAfter(request.NotAfter)),
            Admission.Of(context).Caller,
            context.CancellationToken);
        return new() { Receipt = Receipts.Of(request.JointId, receipt) };
    }

    public override async Task<GetJointPlacementResponse> GetJointPlacement(
        GetJointPlacementRequest request, ServerCallContext context)
    {
        var id = JointOrders.Joint(request.JointId);
        return new() { Joint = HouseholdMessages.Of(id, await desk.Read(id, context.CancellationToken)) };
    }

    public override async Task<ListPlaceDifferencesResponse> ListPlaceDifferences(
        ListPlaceDifferencesRequest request, ServerCallContext context)
    {
        var count = RequestField.PageSize(request.PageSize, DifferencesByDefault, DifferencesMax);
        var reading = await reader.Read(
            grain => grain.ReadDifferences(count),
            found => found.Position,
            RequestField.Position(request.MinPosition, "min_position"),
            context.CancellationToken);
        return new() { Differences = HouseholdMessages.Of(reading) };
    }

    public override async Task<MendPlaceDifferencesResponse> MendPlaceDifferences(
        MendPlaceDifferencesRequest request, ServerCallContext context)
    {
        var mended = await reader.Grain.Mend().WaitAsync(context.CancellationToken);
        return new() { Mended = mended.Mended, Left = HouseholdMessages.Of(mended.Left) };
    }

    public override async Task<GetMoveFiguresResponse> GetMoveFigures(
        GetMoveFiguresRequest request, ServerCallContext context)
    {
        var query = Period(request.From, request.Until);
        var reading = await reader.Read(
            grain => grain.ReadFigures(query),
            found => found.Position,
            RequestField.Position(request.MinPosition, "min_position"),
            context.CancellationToken);
        return new() { Figures = MoveMessages.Of(reading) };
    }

    public override async Task<GetFairnessReportResponse> GetFairnessReport(
        GetFairnessReportRequest request, ServerCallContext context)
    {
        var query = Period(request.From, request.Until);
        var reading = await reader.Read(
            grain => grain.ReadFairness(query),
            found => found.Position,
            RequestField.Position(request.MinPosition, "min_position"),
            context.CancellationToken);
        return new() { Report = FairnessMessages.Of(reading) };
    }

    public override async Task<ListMovesResponse> ListMoves(ListMovesRequest request, ServerCallContext context)
    {
        var household = SiteFields.Household(request.HouseholdId);
        var reading = await reader.Read(
            grain => grain.ReadMoves(household),
            found => found.Position,
            RequestField.Position(request.MinPosition, "min_position"),
            context.CancellationToken);
        return MoveMessages.Of(reading);
    }

    public override Task<GetHouseholdResponse> GetHousehold(GetHouseholdRequest request, ServerCallContext context)
    {
        var today = DutchTime.DateAt(time.GetUtcNow());
        return households.Read(
            SiteFields.Household(request.HouseholdId),
            RequestField.PastDate(request.ValidOn, today, "valid_on") ?? today,
            RequestField.Position(request.MinPosition, "min_position"),
            Admission.Of(context),
            context.CancellationToken);
    }

    public override async Task<ChangeHouseholdResponse> ChangeHousehold(
        ChangeHouseholdRequest request, ServerCallContext context)
    {
        var caller = Admission.Of(context).Caller;
        var order = HouseholdChangeOrders.Of(request, caller);
        var receipt = await changes.Change(order, caller, context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(request.HouseholdId, receipt),
            ChangeId = order.Id.ToString(),
            OtherHouseholdId = order.Terms.Other?.ToString() ?? "",
        };
    }

    public override async Task<EndHouseholdChangeResponse> EndHouseholdChange(
        EndHouseholdChangeRequest request, ServerCallContext context)
    {
        var household = SiteFields.Household(request.HouseholdId);
        var envelope = new Envelope<HouseholdCommand>(
            RequestField.RequestId(request.RequestId),
            HouseholdChangeOrders.Of(request),
            Admission.Of(context).Caller);
        var receipt = await changes.Tell(household, envelope, context.CancellationToken);
        return new() { Receipt = Receipts.Of(request.HouseholdId, receipt) };
    }

    public override Task<ListHouseholdChangesResponse> ListHouseholdChanges(
        ListHouseholdChangesRequest request, ServerCallContext context) =>
        changes.List(
            SiteFields.Household(request.HouseholdId), Admission.Of(context), context.CancellationToken);

    public override Task<ListAbsencesResponse> ListAbsences(ListAbsencesRequest request, ServerCallContext context) =>
        absences.List(request, DutchTime.DateAt(time.GetUtcNow()), context);

    static PeriodQuery Period(string from, string until) =>
        new(RequestField.OptionalDate(from, "from"), RequestField.OptionalDate(until, "until"));
}
