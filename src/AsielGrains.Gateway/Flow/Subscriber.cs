using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Telemetry;
using Grpc.Core;

namespace AsielGrains.Gateway.Flow;

/// <summary>
/// The reading side of one subscription. It holds one message at a time and what changes meanwhile goes into the next,
/// so a slow reader costs no memory; one that does not read at all is sent away with the position to resume from.
/// </summary>
/// <param name="positionOf">Where a reader of a message can resume.</param>
sealed class Subscriber<TMessage>(
    IServerStreamWriter<TMessage> messages,
    Func<TMessage, string> positionOf,
    GatewayTelemetry telemetry,
    TimeProvider time)
{
    string? _read;

    /// <exception cref="RefusedException">The subscriber left a message unread for too long.</exception>
    public async Task Tell(TMessage message, Admission admission, CancellationToken cancellation)
    {
        var writing = messages.WriteAsync(message, cancellation);
        try
        {
            await writing.WaitAsync(GatewayLimits.UnreadTimeMax, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            telemetry.CountLimited("unread", admission.Role.Organisation.ToString());
            throw new RefusedException(Unread());
        }

        _read = positionOf(message);
    }

    Refused Unread() => Refused.Limit(
        $"A message was left unread for {GatewayLimits.UnreadTimeMax.TotalSeconds} s; take the subscription up again.",
        GatewayLimits.RetryAfter) with { ResumeAfter = _read };
}
