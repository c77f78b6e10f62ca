using AsielGrains.Checker.Histories;
using Grpc.Core;

namespace AsielGrains.Checker.Load;

/// <summary>What a status means for a client: refused, or open and worth another try.</summary>
static class Answers
{
    const string DetailsTrailer = "grpc-status-details-bin";
    const string ReasonPrefix = "REASON_";

    static readonly StatusCode[] Open =
    [
        StatusCode.Unavailable, StatusCode.DeadlineExceeded, StatusCode.Aborted, StatusCode.Cancelled,
        StatusCode.ResourceExhausted, StatusCode.Unauthenticated,
    ];

    public static Outcome Of(RpcException failure, Action<string> fault) =>
        Of(failure.StatusCode, ReasonOf(failure), failure.Status, fault);

    public static Outcome Of(AsielGrains.Contract.V1.Refusal refusal, Action<string> fault) => Of(
        (StatusCode)refusal.Code,
        NameOf(refusal.Reason.ToString()),
        new((StatusCode)refusal.Code, refusal.Detail),
        fault);

    static Outcome Of(StatusCode code, string? reason, Status status, Action<string> fault)
    {
        if (code is StatusCode.Internal or StatusCode.Unknown or StatusCode.DataLoss)
        {
            // A connection that was cut gives INTERNAL too, but that status the client's own library made.
            if (status.DebugException is null && code is not StatusCode.DataLoss)
                fault($"{code}: {status.Detail}");
            return new Outcome.Unknown(code.ToString());
        }

        return Open.Contains(code)
            ? new Outcome.Unknown(code.ToString())
            : new Outcome.Refused(reason ?? code.ToString());
    }

    static string? ReasonOf(RpcException failure)
    {
        var details = failure.Trailers.FirstOrDefault(trailer => trailer.Key == DetailsTrailer)?.ValueBytes;
        if (details is null)
            return null;
        foreach (var detail in Google.Rpc.Status.Parser.ParseFrom(details).Details)
            if (detail.TryUnpack<Google.Rpc.ErrorInfo>(out var error))
                return error.Reason;
        return null;
    }

    // The generated enum spells CaseUnknown what the wire spells CASE_UNKNOWN.
    static string NameOf(string generated)
    {
        var descriptor = AsielGrains.Contract.V1.TypesReflection.Descriptor.EnumTypes
            .Single(type => type.Name == "Reason");
        var value = Enum.Parse<AsielGrains.Contract.V1.Reason>(generated);
        return descriptor.FindValueByNumber((int)value)?.Name[ReasonPrefix.Length..] ?? generated;
    }
}
