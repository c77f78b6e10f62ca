using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace AsielGrains.Gateway.Refusals;

/// <summary>Writes a refusal as google.rpc.Status, and inside a stream as the contract's own message.</summary>
static class RichStatus
{
    /// <summary>The key in ErrorInfo under which a subscription finds where to go on.</summary>
    public const string ResumeAfter = "resume_after";

    public static Google.Rpc.Status Of(Refused refused)
    {
        var status = new Google.Rpc.Status
        {
            Code = (int)RefusalTable.StatusOf(refused.Reason),
            Message = refused.Detail,
            Details = { Any.Pack(Why(refused)) },
        };
        if (refused.Field is { } field)
            status.Details.Add(Any.Pack(AtFault(field, refused.Detail)));
        if (refused.RetryAfter is { } wait)
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = wait.ToDuration() }));
        return status;
    }

    static ErrorInfo Why(Refused refused)
    {
        var why = new ErrorInfo
        {
            Domain = RefusalTable.ErrorDomain,
            Reason = RefusalTable.NameOf(refused.Reason),
        };
        if (refused.ResumeAfter is { } position)
            why.Metadata.Add(ResumeAfter, position);
        return why;
    }

    static BadRequest AtFault(string field, string detail) => new()
    {
        FieldViolations = { new BadRequest.Types.FieldViolation { Field = field, Description = detail } },
    };

    public static RpcException Exception(Refused refused) => Of(refused).ToRpcException();

    public static Refusal Message(Refused refused) => new()
    {
        Code = (int)RefusalTable.StatusOf(refused.Reason),
        Reason = refused.Reason,
        Detail = refused.Detail,
        Field = refused.Field ?? "",
    };
}
