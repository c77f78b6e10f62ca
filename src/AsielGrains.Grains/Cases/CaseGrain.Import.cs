using System.Collections.Immutable;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Imports;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Cases;

sealed partial class CaseGrain
{
    /// <summary>How often rows are judged anew because another writer was faster or a V-number has an owner.</summary>
    const int ImportTriesMax = 4;

    // A dry run's case is kept here and nowhere else: it ends with the activation, and the run then starts over.
    (Guid Id, AsylumCase State)? _trial;

    public async Task<ImportAnswer> Import(ImportBatch batch)
    {
        if (batch.Trial is { } trial)
            return await IsHiddenFrom(batch.Caller)
                ? Tried(AsylumCase.Initial, batch.Rows, trial) with { Version = 0, Position = default }
                : Tried(State, batch.Rows, trial);
        var answer = await Stored(batch);
        return answer.Verdicts.Any(verdict => verdict.Rejection is not null) && await IsHiddenFrom(batch.Caller)
            ? answer with
            {
                Verdicts =
                [
                    .. answer.Verdicts.Zip(batch.Rows, (own, row) => HiddenCase.Verdict(own, row, Today)),
                ],
            }
            : answer;
    }

    async Task<ImportAnswer> Stored(ImportBatch batch)
    {
        var rows = batch.Rows;
        for (var tries = 0; tries < ImportTriesMax; tries++)
        {
            var decision = CaseRows.Decide(State, rows, Today);
            if (decision.Events.IsEmpty)
            {
                if (!await WasBehind())
                    return Counted(rows, decision);
                continue;
            }

            var answer = await Append(decision.Events, StampOf(batch), SourcesOf(decision, batch));
            switch (answer)
            {
                case { Receipt: not null }:
                    return Counted(rows, decision);
                case { Rejection: { Reason: Reason.VNumberOfOtherPerson, Owner: { } owner } }:
                    rows = Of(owner, rows);
                    break;
                case { Rejection: { } rejection }:
                    return Counted(rows, Without(decision, rejection));
                case { Fault: not Fault.Conflict }:
                    return new([], Version, Position, answer.Fault);
            }
        }

        return new([], Version, Position, Fault.Conflict);
    }

    DateOnly Today => DutchTime.DateAt(_time.GetUtcNow());

    ImportAnswer Tried(AsylumCase state, ImmutableArray<CaseCommand> rows, Guid trial)
    {
        var decision = CaseRows.Decide(_trial is { } known && known.Id == trial ? known.State : state, rows, Today);
        _trial = (trial, decision.After);
        return Judged(decision);
    }

    ImportAnswer Counted(ImmutableArray<CaseCommand> rows, RowsDecision decision)
    {
        for (var at = 0; at < rows.Length; at++)
            GrainTelemetry.Count(rows[at], decision.Verdicts[at]);
        return Judged(decision);
    }

    ImportAnswer Judged(RowsDecision decision) => new(decision.Verdicts, Version, Position, Fault.None);

    // The V-number is known: the case is one more of the person it belongs to.
    static ImmutableArray<CaseCommand> Of(PersonId owner, ImmutableArray<CaseCommand> rows) =>
        [.. rows.Select(row => row is CaseCommand.Register register ? register with { Person = owner } : row)];

    // All that the rows add is stored together or not at all.
    static RowsDecision Without(RowsDecision decision, Rejection rejection) => decision with
    {
        Verdicts =
        [
            .. decision.Verdicts.Select(verdict => verdict.Outcome is RowOutcome.Accepted
                ? new RowVerdict(RowOutcome.Refused, rejection)
                : verdict),
        ],
    };

    // The events bear who handed them in, and whose facts they are.
    static ImmutableArray<string?> SourcesOf(RowsDecision decision, ImportBatch batch) =>
        batch.Sources.IsDefaultOrEmpty
            ? default
            : [.. decision.EventRows.Select(row => batch.Sources[row].ToString())];

    CommandStamp StampOf(ImportBatch batch) => new(
        batch.Id,
        Journal.Digest(batch.Id.ToByteArray()),
        batch.Caller.Organisation.ToString(),
        batch.Caller.Purpose);
}
