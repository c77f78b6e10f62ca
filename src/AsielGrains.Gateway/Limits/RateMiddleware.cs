using System.Diagnostics;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Telemetry;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace AsielGrains.Gateway.Limits;

/// <summary>
/// Refuses calls above their organisation's rate for little more than the reading of their headers: a remembered token
/// says whose they are, and nothing else of them is looked at. A call whose token has to be checked first is counted
/// by <see cref="LimitInterceptor"/>.
/// </summary>
sealed class RateMiddleware(
    RequestDelegate next, RememberedTokens tokens, OrganisationGate gate, GatewayTelemetry telemetry)
{
    // The wait is nearly always the same, and so is the answer.
    KeptAnswer? _kept;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method
                is not { Type: MethodType.Unary, FullName: var rpc }
            || OpenServices.Contains(rpc)
            || ChainRole.Find(RecalledCaller.Of(context, tokens)?.FindFirst(ClaimNames.Role)?.Value)
                is not { Organisation: var organisation })
            return next(context);

        var started = Stopwatch.GetTimestamp();
        if (gate.Count(organisation) is not { } refused)
        {
            context.Features.Set(RateCounted.Mark);
            return next(context);
        }

        telemetry.Count(
            rpc,
            MethodType.Unary,
            nameof(StatusCode.ResourceExhausted),
            organisation.ToString(),
            Stopwatch.GetElapsedTime(started));
        telemetry.CountRefusal(rpc, RefusalTable.NameOf(refused.Reason));
        return Refuse(context, refused);
    }

    Task Refuse(HttpContext context, Refused refused)
    {
        if (Challenge.IsGrpc(context.Request))
            return AnswerOf(refused).Answer(context.Response);
        context.Features.Set(refused);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }

    RefusalHeaders AnswerOf(Refused refused)
    {
        var kept = _kept;
        if (kept?.Refused != refused)
            _kept = kept = new(refused, new(refused));
        return kept.Headers;
    }

    sealed record KeptAnswer(Refused Refused, RefusalHeaders Headers);
}
