using System.Diagnostics;
using AsielGrains.Domain.Access;
using AsielGrains.Gateway.Access;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>To whom deadlines are told, as it is recorded with the persons they are about.</summary>
/// <param name="Fields">The class of fields that is handed out.</param>
/// <param name="TraceId">The trace of the call; empty when there is none.</param>
public sealed record DeadlineReader(Caller Caller, string Fields, string TraceId)
{
    /// <summary>Who is protected so is not told of.</summary>
    public IReadOnlyCollection<ProtectionKind> Hidden { get; init; } = [];

    /// <summary>Of the caller of a call about deadlines and the facts they rest on.</summary>
    internal static DeadlineReader Of(Admission admission, string fields = FieldMask.FactsGroup) =>
        new(admission.Caller, fields, Activity.Current?.TraceId.ToHexString() ?? "")
        {
            Hidden = admission.HiddenIn("FindDeadlinesResponse.deadlines"),
        };
}
