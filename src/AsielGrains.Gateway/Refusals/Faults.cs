using AsielGrains.Contract.V1;
using AsielGrains.Domain;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;
using Orleans.Runtime;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Refusals;

/// <summary>Turns what grains answer or throw into a refusal of the contract.</summary>
static class Faults
{
    const string OutcomeUnknown = "No answer came in time; the outcome is unknown. Repeat with the same request_id.";

    // The numbers of the domain's reasons are the contract's own.
    public static Refused Of(Rejection rejection) => new((Reason)rejection.Reason, rejection.Detail, rejection.Field);

    public static Refused Of(Fault fault) => fault switch
    {
        Fault.Conflict => new(Reason.Conflict, "Another writer was faster. Repeat with the same request_id."),
        Fault.RequestIdReused =>
            new(Reason.RequestIdReused, "This request_id was used for another command.", "request_id"),
        Fault.JournalUnavailable => new(Reason.JournalUnavailable, OutcomeUnknown),
        _ => throw new InvalidOperationException($"{fault} is no fault."),
    };

    /// <summary>The refusal that an exception stands for; null when nobody expected it.</summary>
    public static Refused? Of(Exception exception) => exception switch
    {
        RefusedException refused => refused.Refused,
        LimitExceededException =>
            Refused.Limit("Too many commands wait for one case or site.", GatewayLimits.RetryAfter),
        // The silo judges by the rules of the front door: that it refuses what came in there is a fault of ours.
        GrainCallRefusedException => new(Reason.RoleNotAllowed, "The caller's role may not make this call."),
        JournalCorruptException => new(
            Reason.JournalDamaged, "What is stored of this does not match its checksum; it is not shown."),
        // What the runtime throws when a silo goes, its own included; a call that its caller ended is told before this.
        JournalUnavailableException
            or TimeoutException
            or OrleansException
            or OperationCanceledException => new(Reason.JournalUnavailable, OutcomeUnknown),
        _ => null,
    };

    /// <summary>The receipt of an answer.</summary>
    /// <exception cref="RefusedException">The answer is no receipt.</exception>
    public static AsielGrains.Grains.Commands.Receipt ReceiptOf(Answer answer) => answer switch
    {
        { Receipt: { } receipt } => receipt,
        { Rejection: { } rejection } => throw new RefusedException(Of(rejection)),
        _ => throw new RefusedException(Of(answer.Fault)),
    };
}
