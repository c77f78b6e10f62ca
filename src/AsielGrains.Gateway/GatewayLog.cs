using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway;

/// <summary>Everything the gateway logs: 3000–3999. Never the content of a message.</summary>
static partial class GatewayLog
{
    [LoggerMessage(3000, LogLevel.Error, "{Rpc} failed unexpectedly.")]
    public static partial void CallFailed(this ILogger logger, string rpc, Exception exception);

    [LoggerMessage(3001, LogLevel.Information, "{Rpc} was refused to role {Role}: {Reason}.")]
    public static partial void AccessRefused(this ILogger logger, string rpc, string role, string reason);

    [LoggerMessage(3002, LogLevel.Warning, "{Rpc} got no answer in time; the outcome is unknown.")]
    public static partial void NoAnswer(this ILogger logger, string rpc, Exception exception);

    [LoggerMessage(3003, LogLevel.Warning, "Tokens of the development issuer are accepted: this is no production.")]
    public static partial void DevelopmentIssuerActive(this ILogger logger);

    [LoggerMessage(3004, LogLevel.Information, "A token was not accepted: {Failure}.")]
    public static partial void TokenNotAccepted(this ILogger logger, string failure);

    [LoggerMessage(3005, LogLevel.Error, "{Rpc} was answered with {Status}: that is a bug.")]
    public static partial void AnsweredWithBug(this ILogger logger, string rpc, StatusCode status);

    [LoggerMessage(3006, LogLevel.Information, "How far an import has come could not be kept: it goes on from before.")]
    public static partial void NotKept(this ILogger logger, Exception exception);
}
