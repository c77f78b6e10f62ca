using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Persons;

namespace AsielGrains.Gateway.Cases;

/// <summary>Carries out the commands of a stream for its caller.</summary>
sealed class StreamDesk(CaseDesk desk, DuplicateDesk duplicates, Admission admission)
{
    /// <exception cref="Refusals.RefusedException">The command was refused.</exception>
    public async Task Carry(CaseOrder order, SubmitCommandsResponse result, CancellationToken cancellation)
    {
        if (order.Envelope.Command is not CaseCommand.Register { Personal: var told })
        {
            result.Receipt = Receipts.Of(order.Case.ToString(), await desk.Carry(order, cancellation));
            return;
        }

        var registration = await desk.Register(order, admission, cancellation);
        result.CandidateCount = await duplicates.Count(
            order.Case, told, registration.Person, admission, cancellation);
        result.Receipt = Receipts.Of(order.Case.ToString(), registration.Receipt);
    }
}
