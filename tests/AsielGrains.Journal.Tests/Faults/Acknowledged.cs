using AsielGrains.Domain.Cases;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Sqlite;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>What appenders said was stored, and the check that all of it is (I1, I2, I12).</summary>
sealed class Acknowledged
{
    readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    readonly HashSet<string> _erased = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public Acknowledged Copy()
    {
        var copy = new Acknowledged { Count = Count };
        foreach (var (stream, version) in _versions)
            copy._versions[stream] = version;
        copy._erased.UnionWith(_erased);
        return copy;
    }

    public void Add(string line)
    {
        if (line.Split(' ') is not [var stream, var what] || stream == "failed")
            return;
        Count++;
        if (what == "erased")
            _erased.Add(stream);
        else
            _versions[stream] = long.Parse(what);
    }

    public void Add(DiskRecord said)
    {
        foreach (var line in said.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Add(line);
    }

    public async Task AssertFoundIn(string file)
    {
        await using var store = new SqliteJournalStore(file);
        await using var journal = new EventJournal(store, new(new byte[KeyRing.KeyBytes]), TimeProvider.System);
        await journal.Open();
        // Structure, checksums and no hole in the whole journal; then stream by stream.
        await journal.Verify();
        foreach (var (stream, version) in _versions)
            await AssertFound(journal, stream, version);

        var more = Journals.NewCase();
        await journal.Append(more, 0, new CaseEvent.Lodged(Journals.Today));
        Assert.Single(await journal.Read(more));
    }

    async Task AssertFound(EventJournal journal, string stream, long version)
    {
        var events = await journal.Read(stream);
        Assert.True(events.Count >= version, $"{stream} has {events.Count} events; {version} were acknowledged");
        Assert.Equal(events.Count, events.DistinctBy(recorded => recorded.Stamp.CommandId).Count());
        if (_erased.Contains(stream))
            Assert.Null(events[0].Event.Personal);
    }
}
