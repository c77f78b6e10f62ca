using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Flow;

namespace AsielGrains.Grains.Tests.Flow;

public sealed class FlowArchiveTests
{
    static readonly IEnumerable<int> Segments = Enumerable.Range(0, KnownCases.SegmentsCount);

    static readonly Nationality[] Nationalities = [Nationality.Parse("SYR"), Nationality.Parse("ERI"), default];

    [Fact]
    public void What_was_written_reads_back_the_same()
    {
        var flow = Filled(cases: 500);
        var restored = new ChainFlow();
        restored.Restore(FlowArchive.ReadMerges(FlowArchive.Write(flow.Merges)), []);
        foreach (var segment in Segments)
            restored.Restore([], FlowArchive.ReadCases(FlowArchive.Write(flow.Cases.Segment(segment))));
        Assert.Equal(
            flow.Cases.All.OrderBy(entry => entry.Key.Value), restored.Cases.All.OrderBy(entry => entry.Key.Value));
        Assert.Equal(flow.Merges, restored.Merges);
        Assert.Equal(flow.Counts.PersonsInProcedure, restored.Counts.PersonsInProcedure);
        Assert.Equal(
            flow.Counts.Cells.ToDictionary(cell => cell.Key, cell => cell.Value),
            restored.Counts.Cells.ToDictionary(cell => cell.Key, cell => cell.Value));
    }

    [Fact]
    public void The_same_flow_gives_the_same_bytes_whatever_the_order_it_was_built_in()
    {
        var flow = Filled(cases: 2_000);
        var other = new ChainFlow();
        other.Restore(flow.Merges.Reverse(), flow.Cases.All.Reverse());
        Assert.Equal(FlowArchive.Write(flow.Merges), FlowArchive.Write(other.Merges));
        foreach (var segment in Segments)
            Assert.Equal(
                FlowArchive.Write(flow.Cases.Segment(segment)), FlowArchive.Write(other.Cases.Segment(segment)));
    }

    [Fact]
    public void A_damaged_archive_is_refused()
    {
        var archive = FlowArchive.Write(Filled(cases: 50).Cases.All.ToDictionary());
        Assert.ThrowsAny<IOException>(() => FlowArchive.ReadCases(archive[..(archive.Length / 2)]));
    }

    [Fact]
    public void Cases_spread_over_the_segments_and_stay_where_they_were_stored()
    {
        var perSegment = Filled(cases: 25_600).Cases.All.CountBy(entry => KnownCases.SegmentOf(entry.Key)).ToList();
        Assert.Equal(KnownCases.SegmentsCount, perSegment.Count);
        Assert.All(perSegment, segment => Assert.InRange(segment.Value, 1, 1_000));

        // Stored checkpoints rest on this number: it may never become another.
        Assert.Equal(0, KnownCases.SegmentOf(CaseId.Parse("0123456789abcdef0123456789abcdef")));
    }

    static ChainFlow Filled(int cases)
    {
        var flow = new ChainFlow();
        for (var i = 1; i <= cases; i++)
        {
            var id = new CaseId(Numbered(i));
            var person = new PersonId(Numbered(1_000_000 + (i / 2)));
            var day = new DateOnly(2015, 1, 1).AddDays(i % 300);
            flow.Apply(id, new CaseEvent.Announced(day, person, (ApplicationKind)(i % 4), Nationalities[i % 3]));
            if (i % 2 == 0)
                flow.Apply(id, new CaseEvent.Lodged(day.AddDays(3)));
            if (i % 5 == 0)
                flow.Apply(id, new CaseEvent.Withdrawn(day.AddDays(9)));
        }

        flow.Apply(new PersonEvent.MergedInto(
            new(2015, 12, 1), new(Numbered(1_000_001)), new(Numbered(1_000_002))));
        return flow;
    }

    static Guid Numbered(int number) => new(number, 7, 7, [7, 7, 7, 7, 7, 7, 7, 7]);
}
