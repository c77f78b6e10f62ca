using AsielGrains.Contract.V1;
using Google.Protobuf.Reflection;

namespace AsielGrains.Cli.Output;

/// <summary>Reason codes as the contract spells them.</summary>
static class ReasonNames
{
    static readonly EnumDescriptor Reasons =
        TypesReflection.Descriptor.EnumTypes.Single(type => type.ClrType == typeof(Reason));

    public static string Of(Reason reason) =>
        Reasons.FindValueByNumber((int)reason)?.Name["REASON_".Length..] ?? "UNSPECIFIED";
}
