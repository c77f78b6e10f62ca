using System.Security.Claims;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Refusals;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Access;

/// <summary>
/// Lets in only what <see cref="AccessTable"/> has a row for, on both ways in: transcoded calls pass here too.
/// </summary>
sealed class AccessInterceptor(ILogger<AccessInterceptor> logger) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, responseStream, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, responseStream, context);
    }

    void Admit(ServerCallContext context)
    {
        if (OpenServices.Contains(context.Method))
            return;

        var http = context.GetHttpContext();
        if (http.User.Identity is not { IsAuthenticated: true })
            throw new RefusedException(new(Reason.NotAuthenticated, "The call bears no valid token."));

        var role = ChainRole.Find(http.User.FindFirst(ClaimNames.Role)?.Value);
        var purpose = http.Request.Headers[PurposeHeader.Name] is [{ } only] ? only : null;
        if (AccessTable.Refusal(context.Method, role, purpose) is { } refused)
        {
            logger.AccessRefused(context.Method, role?.Name ?? "none", RefusalTable.NameOf(refused.Reason));
            throw new RefusedException(refused);
        }

        http.Features.Set(new Admission(role!, purpose!, PersonOf(role!, http.User)));
    }

    // Whose data a representative sees is said by the issuer of the token, never by the call.
    static PersonId? PersonOf(ChainRole role, ClaimsPrincipal caller)
    {
        if (role != ChainRole.Representative)
            return null;
        return PersonId.TryParse(caller.FindFirst(ClaimNames.Person)?.Value, null, out var person)
            ? person
            : throw new RefusedException(new(Reason.PersonNotNamed, "The token names no person to speak for."));
    }
}
