using AsielGrains.Journal.Storage;
using Npgsql;

namespace AsielGrains.Journal.Postgres;

/// <summary>What <c>append_events</c> said of a batch; items are numbered from 1.</summary>
sealed class PostgresAnswer(NpgsqlDataReader row)
{
    readonly int[] _stale = row.GetFieldValue<int[]>(2);
    readonly int[] _takenItem = row.GetFieldValue<int[]>(3);
    readonly string[] _takenKey = row.IsDBNull(4) ? [] : row.GetFieldValue<string[]>(4);
    readonly string?[] _takenOwner = row.IsDBNull(5) ? [] : row.GetFieldValue<string?[]>(5);
    readonly int[] _keyless = row.GetFieldValue<int[]>(6);

    public long Transaction { get; } = row.GetInt64(0);

    public long[] Positions { get; } = row.GetFieldValue<long[]>(1);

    public AppendOutcome? RefusalOf(int item)
    {
        if (Array.IndexOf(_stale, item) >= 0)
            return new AppendOutcome.VersionTaken();
        if (Array.IndexOf(_takenItem, item) is >= 0 and var claim)
            return new AppendOutcome.ClaimTaken(_takenKey[claim], _takenOwner[claim]);
        return Array.IndexOf(_keyless, item) >= 0 ? new AppendOutcome.KeyTaken() : null;
    }
}
