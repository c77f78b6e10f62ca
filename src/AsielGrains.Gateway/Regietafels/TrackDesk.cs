using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using Receipt = AsielGrains.Grains.Commands.Receipt;
using Rules = AsielGrains.Domain.Procedures;
using TrackProposal = AsielGrains.Domain.Regietafels.TrackProposal;

namespace AsielGrains.Gateway.Regietafels;

/// <summary>Hands what people decide on a track to the case, beside what its file speaks for.</summary>
sealed class TrackDesk(RegietafelDesk table, IGrainFactory grains)
{
    /// <exception cref="RefusedException">It deviates without a reason, or the case refused.</exception>
    public async Task<(Receipt Receipt, TrackProposal Proposal)> Decide(
        DecideTrackRequest request, Admission admission, DateOnly today, CancellationToken cancellation)
    {
        var (requestId, id) = (RequestField.RequestId(request.RequestId), RequestField.CaseId(request.CaseId));
        var on = RequestField.Date(request.DecidedOn, "decided_on");
        var track = Code.Of<Rules.Track>(request.Track, "track");
        var reason = Code.Optional<Rules.TrackReason>(request.TrackReason, "track_reason");
        var notAfter = RequestField.NotAfter(request.NotAfter);

        var proposal = await table.Propose(id, admission, position: null, today, cancellation);
        if (proposal.Refusal(track, reason) is { } refusal)
            throw new RefusedException(Faults.Of(refusal));
        var command = new CaseCommand.Report(
            new CaseEvent.TrackAssigned(on, track, reason), admission.Caller.Organisation);
        var answer = await grains.GetCase(id)
            .Handle(new(requestId, command, admission.Caller) { NotAfter = notAfter })
            .WaitAsync(cancellation);
        return (Faults.ReceiptOf(answer), proposal);
    }

    /// <summary>
    /// Sees to it that a track which is reported as a step is the one that the file of that day speaks for, or has its
    /// reason. A stream and an import tell what was decided before, on files of which this system need not know all.
    /// </summary>
    /// <exception cref="RefusedException">It deviates without a reason.</exception>
    public async Task Check(CaseOrder order, Admission admission, CancellationToken cancellation)
    {
        if (order.Envelope.Command is not CaseCommand.Report { Step: CaseEvent.TrackAssigned { Reason: null } told }
            || admission.Role != ChainRole.IndOfficer
            || await table.FileOf(order.Case, admission, cancellation) is not { } file
            || file.Course.Steps.Contains(told))
            return;
        if (TrackProposal.Of(file.UpTo(told.On), told.On).Refusal(told.Track, reason: null) is { } refusal)
            throw new RefusedException(Faults.Of(refusal with { Field = "track_assigned.reason" }));
    }
}
