using Google.Rpc;
using Grpc.Core;

namespace AsielGrains.Gateway.Tests.Hosting;

/// <summary>Reads what a refused call carries.</summary>
public static class Refusals
{
    public static async Task<RpcException> RefusalOf(Func<Task> call) => await Assert.ThrowsAsync<RpcException>(call);

    public static string? Reason(this RpcException exception) =>
        exception.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason;

    public static string? Field(this RpcException exception) =>
        exception.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations.Single().Field;
}
