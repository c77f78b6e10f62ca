using AsielGrains.Domain.Cases;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Imports;

namespace AsielGrains.Gateway.Tests.Chain;

public sealed partial class CaseInMemory
{
    (Guid Id, AsylumCase State)? _trial;

    /// <summary>Faults with which the next rows are answered, one after the other.</summary>
    public Queue<Fault> Faults { get; } = [];

    public async Task<ImportAnswer> Import(ImportBatch batch)
    {
        await chain.Gate(id);
        lock (Received)
        {
            if (Faults.TryDequeue(out var fault))
                return new([], _version, _position, fault);
            var hidden = IsHiddenFrom(batch.Caller);
            var state = batch.Trial is { } trial && _trial is { } known && known.Id == trial ? known.State
                : hidden && batch.Trial is not null ? AsylumCase.Initial
                : State;
            var decision = CaseRows.Decide(state, batch.Rows, chain.Today);
            if (batch.Trial is { } tried)
                _trial = (tried, decision.After);
            else
                foreach (var (@event, row) in decision.Events.Zip(decision.EventRows))
                    Apply(@event, $"{batch.Sources[row]}", $"{batch.Caller.Organisation}");
            return new(
                hidden
                    ? [.. decision.Verdicts.Zip(batch.Rows, (own, row) => HiddenCase.Verdict(own, row, chain.Today))]
                    : decision.Verdicts,
                _version, _position, Fault.None);
        }
    }
}
