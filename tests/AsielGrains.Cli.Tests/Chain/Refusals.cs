using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>Refusals as the contract gives them.</summary>
static class Refusals
{
    public static RpcException Of(Reason reason, string field) => new Google.Rpc.Status
    {
        Code = (int)CodeOf(reason),
        Message = "The system says no.",
        Details =
        {
            Any.Pack(new ErrorInfo { Domain = "asielgrains.nl", Reason = NameOf(reason) }),
            Any.Pack(new BadRequest { FieldViolations = { new BadRequest.Types.FieldViolation { Field = field } } }),
        },
    }.ToRpcException();

    static Code CodeOf(Reason reason) => reason switch
    {
        Reason.CaseUnknown => Code.NotFound,
        Reason.AlreadyAnnounced => Code.AlreadyExists,
        Reason.Conflict => Code.Aborted,
        Reason.NotAuthenticated => Code.Unauthenticated,
        Reason.PurposeNotAllowed => Code.PermissionDenied,
        _ => Code.FailedPrecondition,
    };

    static string NameOf(Reason reason) => TypesReflection.Descriptor.EnumTypes
        .Single(type => type.ClrType == typeof(Reason))
        .FindValueByNumber((int)reason).Name["REASON_".Length..];
}
