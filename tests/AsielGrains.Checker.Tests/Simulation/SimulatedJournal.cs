using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>
/// A journal in memory: appends by expected version and claim, gives positions whose offsets are out of order as
/// PostgreSQL's are, and loses nothing. Events are kept as bytes, so that all that reads them decodes them.
/// </summary>
sealed class SimulatedJournal(Random random)
{
    const int OffsetsMax = 1_000_000;

    static readonly DateTimeOffset Begin = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    readonly List<StoredRow> _rows = [];
    readonly Dictionary<CaseId, List<StoredRow>> _streams = [];
    readonly Dictionary<VNumber, string> _claims = [];

    public IReadOnlyList<StoredRow> Rows => _rows;

    public IReadOnlyList<StoredRow> Stream(CaseId id) => _streams.GetValueOrDefault(id) ?? [];

    /// <summary>The person a V-number belongs to; null when nobody's.</summary>
    public PersonId? Owner(VNumber number) =>
        _claims.GetValueOrDefault(number) is { } owner ? PersonId.Parse(owner) : null;

    /// <summary>The number of rows up to and including a position.</summary>
    public int CountUpTo(JournalPosition position)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Fed.Position <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <returns>The row; null when another writer was faster or a claim does not hold.</returns>
    public StoredRow? Append(CaseId id, long expected, Guid command, long digest, CaseCommand cause, CaseEvent @event)
    {
        if (!_streams.TryGetValue(id, out var stream))
            _streams[id] = stream = [];
        var claims = @event.Claims.Select(claim => (
            claim.Number, Claim: new Claim("v", claim.Owner.ToString(), claim.Before?.ToString()))).ToList();
        if (stream.Count != expected || claims.Any(one => !one.Claim.HoldsFor(_claims.GetValueOrDefault(one.Number))))
            return null;
        foreach (var (number, claim) in claims)
            _claims[number] = claim.Owner;

        var (type, version, body) = EventCodec.Encode(@event);
        var position = new JournalPosition(_rows.Count + 1, random.Next(OffsetsMax));
        var row = new StoredRow(id, expected + 1, command, digest, cause, new(
            Streams.Of(id), position, Begin.AddMilliseconds(_rows.Count), type, version, body));
        stream.Add(row);
        _rows.Add(row);
        return row;
    }
}
