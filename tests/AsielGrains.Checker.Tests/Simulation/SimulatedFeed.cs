using AsielGrains.Grains.Feed;
using AsielGrains.Journal;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>The feed and the network behind it, which loses, repeats and reorders batches.</summary>
sealed class SimulatedFeed(SimulatedJournal journal, Random random)
{
    const int UnderWayMax = 16;
    const int BatchMax = 20;

    readonly List<FeedBatch> _underWay = [];
    JournalPosition _through;

    /// <summary>Publishes what is new; a crash between publishing and moving on publishes it again.</summary>
    public void Publish(bool crashes)
    {
        var start = journal.CountUpTo(_through);
        var events = journal.Rows.Skip(start).Take(random.Next(1, BatchMax)).Select(row => row.Fed).ToList();
        if (events is not [.., var last])
            return;
        Send(new(_through, last.Position, events));
        if (!crashes)
            _through = last.Position;
    }

    public void Beat() => Send(new(_through, _through, []));

    /// <summary>A new feed starts at the end of the journal: what it has not published is a gap.</summary>
    public void Restart() => _through = journal.Rows is [.., var last] ? last.Fed.Position : JournalPosition.Start;

    /// <summary>The next batch to arrive, any one of those under way; null when none does.</summary>
    public FeedBatch? Arrive()
    {
        if (_underWay.Count == 0)
            return null;
        var index = random.Next(_underWay.Count);
        var batch = _underWay[index];
        var fate = random.Next(10);
        if (fate != 0)
            _underWay.RemoveAt(index);
        return fate == 1 ? null : batch;
    }

    void Send(FeedBatch batch)
    {
        if (_underWay.Count == UnderWayMax)
            _underWay.RemoveAt(0);
        _underWay.Add(batch);
    }
}
