using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>
/// Tells cases which team sees to their deadlines: each is a command of its own under an id that a repeat arrives at
/// again, and one that is refused or fails hinders no other.
/// </summary>
sealed class AssignmentDesk(CaseDesk desk, IDeadlineReadings readings)
{
    /// <summary>Commands under way at once.</summary>
    const int AtOnceMax = 64;

    public async Task<AssignDeadlinesResponse> Assign(
        AssignDeadlinesRequest request, Admission admission, CancellationToken cancellation)
    {
        if (request.Deadlines.Count is 0 or > GatewayLimits.AssignmentsMax)
            throw RequestField.Invalid("deadlines", $"1 to {GatewayLimits.AssignmentsMax:N0} deadlines.");
        var requestId = RequestField.RequestId(request.RequestId);
        var team = request.Team.Length == 0 ? null : Code.Text(request.Team, "team");
        var notAfter = RequestField.NotAfter(request.NotAfter);

        var (answer, reader) = (new AssignDeadlinesResponse(), DeadlineReader.Of(admission));
        foreach (var names in request.Deadlines.Chunk(AtOnceMax))
            answer.Results.AddRange(
                await Task.WhenAll(names.Select(name => Carry(name, Order, reader, cancellation))));
        answer.RefusedCount = answer.Results.Count(result => result.Refusal is not null);
        return answer;

        CaseOrder Order(DeadlineName name)
        {
            var id = RequestField.CaseId(name.CaseId);
            var command = new CaseCommand.AssignDeadline(
                Code.Text(name.Term, "term"), team, admission.Caller.Organisation);
            return new(id, new(DerivedId.RequestOf(requestId, $"{id}|{command.Term}"), command, admission.Caller)
            {
                NotAfter = notAfter,
            });
        }
    }

    async Task<DeadlineAssignment> Carry(
        DeadlineName name, Func<DeadlineName, CaseOrder> read, DeadlineReader reader, CancellationToken cancellation)
    {
        var (receipt, refused) = await OneOfMany.Try(() => Carry(read(name), reader, cancellation), cancellation);
        var result = new DeadlineAssignment { CaseId = name.CaseId, Term = name.Term };
        if (receipt is not null)
            result.Receipt = Receipts.Of(name.CaseId, receipt);
        else
            result.Refusal = RichStatus.Message(refused!);
        return result;
    }

    // Who may not find a person is not told by a refusal how its case stands.
    Task<Grains.Commands.Receipt> Carry(CaseOrder order, DeadlineReader reader, CancellationToken cancellation) =>
        readings.Hidden([order.Case], reader).Count > 0
            ? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"))
            : desk.Carry(order, cancellation);
}
