using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>Three deadlines on two pages; keeps what it was asked.</summary>
sealed class DeadlinesInMemory : DeadlinesService.DeadlinesServiceBase
{
    const string Second = "second";

    public ConcurrentQueue<FindDeadlinesRequest> Asked { get; } = [];

    public override Task<FindDeadlinesResponse> FindDeadlines(FindDeadlinesRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request.Clone());
        var response = new FindDeadlinesResponse { TotalCount = 3, Position = "0.9" };
        response.Deadlines.AddRange(
            request.PageToken == Second ? [Found("2026-03-04", 2)] : [Found("2026-03-01", -1), Found("2026-03-02", 0)]);
        response.NextPageToken = request.PageToken == Second ? "" : Second;
        return Task.FromResult(response);
    }

    public ConcurrentQueue<AssignDeadlinesRequest> Assigned { get; } = [];

    /// <summary>The first of each call is assigned, what follows is refused.</summary>
    public override Task<AssignDeadlinesResponse> AssignDeadlines(
        AssignDeadlinesRequest request, ServerCallContext context)
    {
        Assigned.Enqueue(request);
        var response = new AssignDeadlinesResponse { RefusedCount = request.Deadlines.Count - 1 };
        foreach (var name in request.Deadlines)
            response.Results.Add(response.Results.Count == 0
                ? new DeadlineAssignment { CaseId = name.CaseId, Term = name.Term, Receipt = new() }
                : new DeadlineAssignment
                {
                    CaseId = name.CaseId,
                    Term = name.Term,
                    Refusal = new() { Reason = Reason.TermNotRunning, Detail = "Met.", Field = "term" },
                });
        return Task.FromResult(response);
    }

    public override Task<FindStalledCasesResponse> FindStalledCases(
        FindStalledCasesRequest request, ServerCallContext context) => Task.FromResult(new FindStalledCasesResponse
        {
            Cases =
            {
                new StalledCase
                {
                    CaseId = "0123456789abcdef0123456789abcdef",
                    Stage = request.Stage,
                    LastFactOn = "2026-01-02",
                    StillDays = request.StillDaysMin + 1,
                    LimitDays = 30,
                },
            },
            TotalCount = 7,
            Position = "0.9",
        });

    public override Task<ForecastBreachesResponse> ForecastBreaches(
        ForecastBreachesRequest request, ServerCallContext context) => Task.FromResult(new ForecastBreachesResponse
        {
            SeenOn = request.AsOf is null ? "2026-03-01" : $"{request.AsOf.ToDateTimeOffset():yyyy-MM-dd}",
            Periods = { new ForecastPeriod { FromOn = "2026-03-02", UntilOn = "2026-03-08" } },
            Terms =
            {
                new TermBreaches
                {
                    Term = request.Term,
                    Name = "decision on the application",
                    Binds = request.Binds,
                    Nature = "AtMost",
                    BreachedCount = request.WithinDays,
                    ComingCounts = { request.PeriodDays },
                },
            },
            Position = "0.9",
        });

    static FoundDeadline Found(string endsOn, int days) => new()
    {
        CaseId = "0123456789abcdef0123456789abcdef",
        Term = "BESL6",
        Name = "decision on the application",
        Binds = "Ind",
        EndsOn = endsOn,
        DaysLeft = days,
    };
}
