using AsielGrains.Contract.V1;
using AsielGrains.Cli.Session;
using Google.Rpc;
using Grpc.Core;

namespace AsielGrains.Cli.Doctor;

/// <summary>Whether the flow of one host is up to the journal, and whether it is right.</summary>
sealed class FlowChecks(Visit visit, FlowService.FlowServiceClient flow, ChainSession session)
{
    /// <summary>A flow that is not there by then does not move, or too slowly.</summary>
    static readonly TimeSpan LagMax = TimeSpan.FromSeconds(10);

    /// <summary>A recount reads the whole journal.</summary>
    static readonly TimeSpan RecountMax = TimeSpan.FromMinutes(3);

    /// <summary>How often live and recount are taken again when something arrived between them.</summary>
    const int ComparisonsMax = 5;

    const string NotReached = "POSITION_NOT_REACHED";

    public async Task<Finding> Lag(CancellationToken stop)
    {
        const string check = "flow";
        if (!visit.Status.Flow.Attached)
            return Finding.Broken(
                visit.Host, check, "this host does not follow the flow: its figures stand still",
                "It tries again by itself every second; if this stays, see FlowDetached in the runbook.");
        var request = new GetFlowRequest { MinPosition = visit.Status.Journal.Head };
        try
        {
            await flow.GetFlowAsync(request, await Options(LagMax, stop));
            return Finding.Well(visit.Host, check, "level with the journal");
        }
        catch (RpcException refused) when (ReasonOf(refused) == NotReached
            || refused.StatusCode is StatusCode.DeadlineExceeded)
        {
            return Finding.Broken(
                visit.Host, check,
                $"at {visit.Status.Flow.Position}, the journal is at {visit.Status.Journal.Head}: "
                + $"not level within {LagMax.TotalSeconds:0} s",
                "Figures are old until it has caught up; see FlowStale in the runbook.");
        }
    }

    /// <summary>The live figures against a count of the whole journal as of the same moment.</summary>
    public async Task<Finding> Reconciliation(CancellationToken stop)
    {
        const string check = "reconciliation";
        try
        {
            return await Compared(check, stop);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.DeadlineExceeded)
        {
            return Finding.Warning(
                visit.Host, check, $"the recount took longer than {RecountMax.TotalMinutes:0} minutes",
                "Repeat it when the system is quiet, or leave it out with --without-recount.");
        }
        catch (RpcException failure)
        {
            return Finding.Broken(
                visit.Host, check, $"the journal can't be counted through: {failure.StatusCode}",
                "A row may be damaged: find event 3000 in the log; see JournalRowsCorrupt in the runbook.");
        }
    }

    async Task<Finding> Compared(string check, CancellationToken stop)
    {
        var before = "";
        for (var comparison = 1; comparison <= ComparisonsMax; comparison++)
        {
            var live = (await flow.GetFlowAsync(new(), await Options(LagMax, stop))).Flow;
            if (live.AsOf is null)
                return Finding.Well(visit.Host, check, "nothing is recorded yet");
            var counted = (await flow.GetFlowAsync(new() { AsOf = live.AsOf }, await Options(RecountMax, stop))).Flow;
            if (counted.Position == live.Position)
                return Judged(check, live, counted);
            if (live.Position == before)
                return Finding.Broken(
                    visit.Host, check, $"the flow is at {live.Position}, a recount ends at {counted.Position}",
                    "The journal has lost events that it had: was an older backup put in place under running hosts? "
                    + "Find the newer one, or restart all hosts and let partners repeat what is missing.");
            before = live.Position;
        }

        return Finding.Warning(
            visit.Host, check, "something arrived in every comparison; nothing can be said",
            "Repeat it when the system is quiet.");
    }

    Finding Judged(string check, Flow live, Flow counted)
    {
        var differences = FlowDifferences.Between(live, counted).ToList();
        if (differences.Count > 0)
            return Finding.Broken(
                visit.Host, check, $"live and recount differ: {string.Join("; ", differences)}",
                "The figures shown are wrong: let the flow count anew; see FlowStale in the runbook.");
        return FlowDifferences.OpenCases(live) < live.PersonsInProcedure
            ? Finding.Broken(
                visit.Host, check, "more persons in procedure than open cases",
                "The figures contradict themselves: let the flow count anew; see FlowStale in the runbook.")
            : Finding.Well(visit.Host, check, $"live figures equal a recount at {live.Position}");
    }

    async Task<CallOptions> Options(TimeSpan patience, CancellationToken stop) =>
        (await session.Options(stop)).WithDeadline(session.Surroundings.Time.GetUtcNow().UtcDateTime + patience);

    static string? ReasonOf(RpcException refused) => refused.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason;
}
