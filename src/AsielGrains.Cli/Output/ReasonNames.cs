using AsielGrains.Contract.V1;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;

namespace AsielGrains.Cli.Output;

/// <summary>Reason codes as the contract spells them.</summary>
static class ReasonNames
{
    static readonly EnumDescriptor Reasons =
        TypesReflection.Descriptor.EnumTypes.Single(type => type.ClrType == typeof(Reason));

    /// <summary>The reason of a refusal; null when it has none.</summary>
    public static string? Of(RpcException refused) => refused.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason;

    public static string Of(Reason reason) =>
        Reasons.FindValueByNumber((int)reason)?.Name["REASON_".Length..] ?? "UNSPECIFIED";
}
