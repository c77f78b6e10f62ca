using AsielGrains.Checker.Histories;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Checker.Load;

/// <summary>Every command, merge and read is a call of its own.</summary>
sealed class UnaryRoute(Endpoint endpoint, LoadPlan plan, History history) : ICaseRoute
{
    const string Officer = "ind.officer";
    const string OfficerPurpose = "ind.asielprocedure.behandelen";
    const string Keeper = "justid.bvv";
    const string KeeperPurpose = "justid.bvv.beheer";

    public async Task<Outcome> Send(Intent intent, CancellationToken stop)
    {
        try
        {
            var (role, purpose) = intent.Kind is OperationKind.Merge
                ? (Keeper, KeeperPurpose)
                : (Officer, OfficerPurpose);
            var options = new CallOptions(
                await endpoint.Headers(role, purpose, stop), DateTime.UtcNow + plan.CallMax, stop);
            return await Call(new(endpoint.Invoker), intent, options);
        }
        catch (RpcException failure)
        {
            if (failure.StatusCode is StatusCode.Unauthenticated)
                endpoint.ForgetTokens();
            return Answers.Of(failure, history.Fault);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new Outcome.Unknown("no token");
        }
    }

    /// <summary>Reads a case, at least as new as a position when one is given.</summary>
    public async Task<Outcome> Read(string @case, string minPosition, CancellationToken stop)
    {
        try
        {
            var options = new CallOptions(
                await endpoint.Headers(Officer, OfficerPurpose, stop), DateTime.UtcNow + plan.CallMax, stop);
            var answer = await new CasesService.CasesServiceClient(endpoint.Invoker)
                .GetCaseAsync(new() { CaseId = @case, MinPosition = minPosition }, options);
            return CaseRequests.Of(answer.Case);
        }
        catch (RpcException failure)
        {
            if (failure.StatusCode is StatusCode.Unauthenticated)
                endpoint.ForgetTokens();
            return Answers.Of(failure, history.Fault);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new Outcome.Unknown("no token");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static async Task<Outcome> Call(CasesService.CasesServiceClient client, Intent intent, CallOptions options)
    {
        switch (intent.Kind)
        {
            case OperationKind.Announce:
                return CaseRequests.Of(
                    (await client.AnnounceCaseAsync(CaseRequests.Of(intent).Announce, options)).Receipt);
            case OperationKind.Register:
                var registered = await client.RegisterCaseAsync(CaseRequests.Of(intent).Register, options);
                return CaseRequests.Of(registered.Receipt, registered.PersonId);
            case OperationKind.Lodge:
                return CaseRequests.Of(
                    (await client.LodgeApplicationAsync(CaseRequests.Of(intent).Lodge, options)).Receipt);
            case OperationKind.Withdraw:
                return CaseRequests.Of(
                    (await client.WithdrawCaseAsync(CaseRequests.Of(intent).Withdraw, options)).Receipt);
            case OperationKind.Correct:
                return CaseRequests.Of(
                    (await client.CorrectCaseAsync(CaseRequests.Of(intent).Correct, options)).Receipt);
            default:
                var merged = await client.MergeVNumbersAsync(
                    new()
                    {
                        RequestId = intent.Command.ToString(),
                        ExpiredVNumber = intent.Arguments.ExpiredVNumber,
                        SurvivingVNumber = intent.Arguments.VNumber,
                        MergedOn = intent.Arguments.MergedOn,
                    },
                    options);
                return CaseRequests.Of(merged.Receipt, merged.SurvivingPersonId);
        }
    }
}
