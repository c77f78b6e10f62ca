using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Flow;
using AsielGrains.Journal;
using Grpc.Core;
using Found = AsielGrains.Grains.Deadlines.FoundDeadline;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>The deadlines of all cases at the front door, answered from the silo's own index.</summary>
sealed class DeadlinesService(
    IDeadlineReadings readings, DeadlineSearches searches, AssignmentDesk assignments, TimeProvider time)
    : Contract.V1.DeadlinesService.DeadlinesServiceBase
{
    public override Task<AssignDeadlinesResponse> AssignDeadlines(
        AssignDeadlinesRequest request, ServerCallContext context) =>
        assignments.Assign(request, Admission.Of(context), context.CancellationToken);

    public override async Task<FindDeadlinesResponse> FindDeadlines(
        FindDeadlinesRequest request, ServerCallContext context)
    {
        var (now, admission) = (time.GetUtcNow(), Admission.Of(context));
        var asOf = RequestField.Moment(request.AsOf, now, "as_of");
        var today = DutchTime.DateAt(asOf ?? now);
        var search = searches.Of(request, admission.Role.Organisation, today);
        var position = RequestField.Position(request.MinPosition, "min_position");
        await PositionWait.For(position ?? JournalPosition.Start, readings.WaitFor, context);

        var reader = DeadlineReader.Of(admission);
        var page = await readings.Find(
            search with { Hidden = reader.Hidden, Sites = admission.Sites }, asOf, reader, context.CancellationToken);
        return new()
        {
            Deadlines = { page.Deadlines.Select(found => Of(found, today)) },
            NextPageToken = PageToken.Of(page.Next),
            TotalCount = page.Count,
            Position = page.Position.ToString(),
        };
    }

    public override async Task<ForecastBreachesResponse> ForecastBreaches(
        ForecastBreachesRequest request, ServerCallContext context)
    {
        var (now, admission) = (time.GetUtcNow(), Admission.Of(context));
        var asOf = RequestField.Moment(request.AsOf, now, "as_of");
        var periods = BreachForecasts.PeriodsOf(request, DutchTime.DateAt(asOf ?? now));
        var search = searches.Of(request, admission.Role.Organisation, periods);
        var position = RequestField.Position(request.MinPosition, "min_position");
        await PositionWait.For(position ?? JournalPosition.Start, readings.WaitFor, context);

        var hidden = DeadlineReader.Of(admission).Hidden;
        return BreachForecasts.Of(
            await readings.Forecast(search with { Hidden = hidden }, periods, asOf, context.CancellationToken),
            periods);
    }

    public override async Task<FindStalledCasesResponse> FindStalledCases(
        FindStalledCasesRequest request, ServerCallContext context)
    {
        var today = DutchTime.DateAt(time.GetUtcNow());
        var search = StalledSearches.Of(request, today);
        var position = RequestField.Position(request.MinPosition, "min_position");
        await PositionWait.For(position ?? JournalPosition.Start, readings.WaitFor, context);

        var reader = DeadlineReader.Of(Admission.Of(context));
        return StalledSearches.Of(
            await readings.FindStalled(search with { Hidden = reader.Hidden }, reader), today);
    }

    static FoundDeadline Of(Found found, DateOnly today) => new()
    {
        CaseId = found.Case.ToString(),
        Term = found.Term.Code,
        Name = found.Term.Name,
        Binds = found.Term.Binds.ToString(),
        Nature = found.Term.Nature.ToString(),
        Norm = found.Term.Norm.ToString(),
        EndsOn = CaseView.Text(found.EndsOn),
        State = found.EndsOn < today ? DeadlineState.Lapsed : DeadlineState.Running,
        DaysLeft = found.EndsOn.DayNumber - today.DayNumber,
        Team = found.Team ?? "",
    };
}
