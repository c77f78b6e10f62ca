using System.Diagnostics;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Regietafels;
using AsielGrains.Journal;
using Grpc.Core;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Regietafels;

/// <summary>Hands orders to the guardians of sittings, and tells cases what came of a discussion.</summary>
sealed class RegietafelDesk(IGrainFactory grains, IDeadlineReadings readings)
{
    /// <exception cref="RefusedException">The order was refused.</exception>
    public async Task<Receipt> Carry(RegietafelOrder order, CancellationToken cancellation) =>
        Faults.ReceiptOf(await grains.GetRegietafel(order.Table).Handle(order.Envelope).WaitAsync(cancellation));

    /// <exception cref="RefusedException">It was not convened.</exception>
    public async Task<RegietafelReading> Read(RegietafelId table, CancellationToken cancellation) =>
        await grains.GetRegietafel(table).Read().WaitAsync(cancellation)
        ?? throw new RefusedException(
            new(Reason.TableUnknown, "No Regietafel was convened there.", "table_id"));

    /// <summary>
    /// A sitting for a caller, who was told of each case on it and is told of none that is kept from it.
    /// </summary>
    /// <exception cref="RefusedException">It was not convened.</exception>
    public async Task<RegietafelReading> Shown(RegietafelId table, Admission admission, ServerCallContext context)
    {
        var reading = await Read(table, context.CancellationToken);
        if (reading.Table.Agenda.IsEmpty)
            return reading;
        await PositionWait.For(JournalPosition.Start, readings.WaitFor, context);
        var hidden = await readings.Disclose(
            [.. reading.Table.Agenda.Select(item => item.Case)],
            DeadlineReader.Of(admission, admission.Mask.GroupsIn(Contract.V1.GetRegietafelResponse.Descriptor)));
        return reading with
        {
            Table = reading.Table with
            {
                Agenda = [.. reading.Table.Agenda.Where(item => !hidden.Contains(item.Case))],
                Actions = [.. reading.Table.Actions.Where(action => !hidden.Contains(action.Case))],
            },
        };
    }

    /// <summary>Cases that the next sitting can take up, each as the caller reads it.</summary>
    public async Task<(IReadOnlyList<(CaseId Id, AsylumCase Case)> Found, CaseId? Last)> Candidates(
        CandidateQuestion question, Admission admission, ServerCallContext context)
    {
        await PositionWait.For(question.Position ?? JournalPosition.Start, readings.WaitFor, context);
        var page = readings.FindCandidates(
            question.Since, question.After, question.CountMax, DeadlineReader.Of(admission));
        var found = new List<(CaseId, AsylumCase)>();
        var groups = admission.Mask.GroupsIn(Contract.V1.FindRegietafelCandidatesResponse.Descriptor);
        foreach (var id in page.Cases)
            if (await Read(id, admission, position: null, context.CancellationToken, groups) is { } @case)
                found.Add((id, @case));
        return (found, page.Last);
    }

    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<FileCheck> Check(
        CaseId id, Admission admission, JournalPosition? position, CancellationToken cancellation) => FileCheck.Of(
        await Read(id, admission, position, cancellation)
        ?? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id")));

    /// <summary>The file that speaks for a track; null: of no case that is known.</summary>
    public Task<AsylumCase?> FileOf(
        CaseId id, Admission admission, CancellationToken cancellation, JournalPosition? position = null) => Read(
        id,
        admission,
        position,
        cancellation,
        admission.Mask.GroupsIn(Contract.V1.GetTrackProposalResponse.Descriptor));

    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<TrackProposal> Propose(
        CaseId id,
        Admission admission,
        JournalPosition? position,
        DateOnly today,
        CancellationToken cancellation) => TrackProposal.Of(
        await FileOf(id, admission, cancellation, position)
        ?? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id")),
        today);

    async Task<AsylumCase?> Read(
        CaseId id,
        Admission admission,
        JournalPosition? position,
        CancellationToken cancellation,
        string groups = FieldMask.FactsGroup)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? "";
        var query = new CaseQuery(
            admission.Caller, groups, Personal: false, position, AsOf: null, trace);
        var reading = await grains.GetCase(id).Read(query).WaitAsync(cancellation);
        admission.Narrow(reading?.Protections);
        return reading?.Case;
    }

    /// <summary>
    /// Tells the case first, whose procedure may refuse the track, and then the sitting; a repeat completes what was
    /// begun.
    /// </summary>
    /// <exception cref="RefusedException">The case or the sitting refused.</exception>
    public async Task<(Receipt Receipt, FileCheck Check)> Discuss(
        Discussion discussion, Admission admission, DateOnly today, CancellationToken cancellation)
    {
        var table = (await Read(discussion.Table, cancellation)).Table;
        if (table.DiscussionRefusal(discussion.Case, today) is { } refusal)
            throw new RefusedException(Faults.Of(refusal));

        var check = await Check(discussion.Case, admission, position: null, cancellation);
        var caller = admission.Caller;
        await Tell(discussion, new CaseEvent.RegietafelHeld(
            discussion.Table.On, discussion.Table.Session, check.Complete, discussion.Track), "held", caller);
        if (discussion is { Track: { } track, Table.Session: RegietafelSession.AfterHearing })
            await Tell(
                discussion,
                new CaseEvent.TrackAssigned(discussion.Table.On, track, discussion.Reason),
                "assigned",
                caller);
        var command = new RegietafelCommand.Discuss(
            discussion.Case, check.Profile, check.Missing, discussion.Track)
        {
            Advice = discussion.Advice,
        };
        var receipt = await Carry(
            new(discussion.Table, new(discussion.RequestId, command, caller) { NotAfter = discussion.NotAfter }),
            cancellation);
        return (receipt, check);
    }

    async Task Tell(Discussion discussion, CaseEvent.Step step, string what, Caller caller) => Faults.ReceiptOf(
        await grains.GetCase(discussion.Case).Handle(new(
            DerivedId.RequestOf(discussion.RequestId, what),
            new CaseCommand.Report(step, caller.Organisation),
            caller)
        {
            NotAfter = discussion.NotAfter,
        }));
}
