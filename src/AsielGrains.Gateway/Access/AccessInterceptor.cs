using System.Security.Claims;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Access;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AsielGrains.Gateway.Access;

/// <summary>
/// Lets in only what <see cref="AccessTable"/> has a row for, on both ways in: transcoded calls pass here too.
/// </summary>
sealed class AccessInterceptor(ILogger<AccessInterceptor> logger, IOptions<IdentityOptions> identity) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        HoldToSites(Admit(context), request, context);
        return continuation(request, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        HoldToSites(Admit(context), request, context);
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

    // Null for the plumbing, which has no caller.
    Admission? Admit(ServerCallContext context)
    {
        if (OpenServices.Contains(context.Method))
            return null;

        var http = context.GetHttpContext();
        if (http.User.Identity is not { IsAuthenticated: true })
            throw new RefusedException(new(Reason.NotAuthenticated, "The call bears no valid token."));

        var role = ChainRole.Find(http.User.FindFirst(ClaimNames.Role)?.Value);
        var purpose = http.Request.Headers[PurposeHeader.Name] is [{ } only] ? only : null;
        if (AccessTable.Refusal(context.Method, role, purpose) is { } refused)
            throw Denied(refused, context, role);
        var isTied = identity.Value.RolesTiedToSites.Contains(role!.Name);
        var admission = new Admission(role, purpose!, PersonOf(role, http.User), TiedSites.Of(http.User, isTied));
        if (admission.Sites is not null && SiteReaches.Refusal(context.Method) is { } needsAll)
            throw Denied(needsAll, context, role);
        http.Features.Set(admission);
        // Set here and not in a method that is awaited: it is to go along with all that follows.
        new AdmittedCall(context.Method, admission.Caller).Begin();
        return admission;
    }

    void HoldToSites<TRequest>(Admission? admission, TRequest request, ServerCallContext context)
    {
        if (admission?.Sites is { } sites
            && SiteReaches.Refusal(context.Method, sites, (IMessage)request!) is { } refused)
            throw Denied(refused, context, admission.Role);
    }

    RefusedException Denied(Refused refused, ServerCallContext context, ChainRole? role)
    {
        logger.AccessRefused(context.Method, role?.Name ?? "none", RefusalTable.NameOf(refused.Reason));
        return new(refused);
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
