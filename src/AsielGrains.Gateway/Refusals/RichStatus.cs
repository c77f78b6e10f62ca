using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace AsielGrains.Gateway.Refusals;

/// <summary>Writes a refusal as google.rpc.Status, and inside a stream as the contract's own message.</summary>
static class RichStatus
{
    public static Google.Rpc.Status Of(Refused refused)
    {
        var status = new Google.Rpc.Status
        {
            Code = (int)RefusalTable.StatusOf(refused.Reason),
            Message = refused.Detail,
            Details =
            {
                Any.Pack(new ErrorInfo
                {
                    Domain = RefusalTable.ErrorDomain,
                    Reason = RefusalTable.NameOf(refused.Reason),
                }),
            },
        };
        if (refused.Field is { } field)
            status.Details.Add(Any.Pack(new BadRequest
            {
                FieldViolations = { new BadRequest.Types.FieldViolation { Field = field, Description = refused.Detail } },
            }));
        return status;
    }

    public static RpcException Exception(Refused refused) => Of(refused).ToRpcException();

    public static Refusal Message(Refused refused) => new()
    {
        Code = (int)RefusalTable.StatusOf(refused.Reason),
        Reason = refused.Reason,
        Detail = refused.Detail,
        Field = refused.Field ?? "",
    };
}
