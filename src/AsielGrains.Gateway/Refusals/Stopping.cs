using Grpc.Core;

namespace AsielGrains.Gateway.Refusals;

/// <summary>How a long call ends when the server does: at once, so that the client goes to another.</summary>
static class Stopping
{
    public static RpcException Exception() =>
        new(new Status(StatusCode.Unavailable, "The server stops; call another one."));
}
