using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Storage;
using AsielGrains.Grains.Tests.Checkpoints;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Grains.Tests.Storage;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Tests.Flow;

/// <summary>
/// The flow goes on while it is stored, and can end at any row: what is read back and brought up to date must be the
/// same bytes as what lived.
/// </summary>
public sealed class FlowCheckpointTests : IAsyncLifetime
{
    const int Events = 3_000;
    const int Never = int.MaxValue;
    const int AtTheHead = -1;

    static readonly GrainId Flow = GrainId.Create("flow", "chain");
    static readonly IReadOnlyList<FlowEvent> History = [.. Enumerable.Range(1, Events).Select(EventOf)];

    readonly TestFolder _folder = new();
    OpenedStorage _storage = null!;

    public async ValueTask InitializeAsync() => _storage = await OpenedStorage.Open(
        new GrainStateOptions { File = Path.Combine(_folder.Path, "grains.db") });

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(Never)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(AtTheHead)]
    public async Task What_is_read_back_and_brought_up_to_date_is_what_lived(int endsAtRow)
    {
        var (lived, applied) = (new FlowProjector(), 0);
        Advance(500);
        await new FlowCheckpoint(_storage.State, Flow).Write(lived);
        Advance(1_000);

        // Five more events come in before each row is stored.
        var ending = new EndingStorage(
            _storage.State,
            (row, name) => endsAtRow == AtTheHead ? name == "flow-head" : row == endsAtRow,
            () => Advance(applied + 5));
        var checkpoint = new FlowCheckpoint(ending, Flow);
        await checkpoint.Read();
        if (endsAtRow == Never)
            await checkpoint.Write(lived);
        else
            await Assert.ThrowsAsync<IOException>(() => checkpoint.Write(lived));
        Advance(Events);

        var restored = await new FlowCheckpoint(_storage.State, Flow).Read();
        Assert.True(restored.Position >= History[499].Position, "the checkpoint before is lost");
        foreach (var @event in History.Where(@event => @event.Position > restored.Position))
            restored.Apply(@event);
        AssertSame(lived, restored);

        void Advance(int until)
        {
            while (applied < Math.Min(until, Events))
                lived.Apply(History[applied++]);
        }
    }

    [Fact]
    public async Task Only_what_changed_is_written_again()
    {
        var lived = new FlowProjector();
        foreach (var @event in History)
            lived.Apply(@event);
        var counting = new EndingStorage(_storage.State, (_, _) => false, () => { });
        var checkpoint = new FlowCheckpoint(counting, Flow);
        await checkpoint.Write(lived);
        var all = counting.Writes;
        lived.Apply(EventOf(Events + 1));
        await checkpoint.Write(lived);
        Assert.Equal(2, counting.Writes - all);
        Assert.True(checkpoint.IsAt(lived.Position));
    }

    [Fact]
    public async Task Of_two_flows_with_one_checkpoint_the_later_writer_is_refused()
    {
        var (one, other) = (new FlowCheckpoint(_storage.State, Flow), new FlowCheckpoint(_storage.State, Flow));
        await one.Write(await Counted(one, 10));
        await Assert.ThrowsAsync<InconsistentStateException>(async () => await other.Write(await Counted(null, 20)));
        Assert.Equal(History[9].Position, (await new FlowCheckpoint(_storage.State, Flow).Read()).Position);
    }

    static async Task<FlowProjector> Counted(FlowCheckpoint? checkpoint, int events)
    {
        var flow = checkpoint is null ? new FlowProjector() : await checkpoint.Read();
        foreach (var @event in History.Take(events))
            flow.Apply(@event);
        return flow;
    }

    // A case has several events, far apart; now and then two persons are merged.
    static FlowEvent EventOf(int number)
    {
        var position = new Journal.JournalPosition(0, number);
        var recordedAt = DateTimeOffset.UnixEpoch.AddSeconds(number);
        if (number % 300 == 0)
        {
            var merged = new PersonEvent.MergedInto(Day(number), Person(number), Person(number + 1));
            return new($"person/{Person(number)}", null, merged, position, recordedAt);
        }

        var @case = number % 700;
        CaseEvent @event = number < 700
            ? new CaseEvent.Announced(Day(number), Person(@case), ApplicationKind.First, Nationality.Parse("SYR", null))
            : number % 2 == 0
                ? new CaseEvent.Registered(
                    Day(number), Person(@case), (ApplicationKind)(number % 4), Nationality.Parse("ERI", null), null)
                : new CaseEvent.Announced(Day(number), Person(@case), ApplicationKind.Repeat, default);
        var id = new CaseId(new Guid(@case + 1, 3, 3, [3, 3, 3, 3, 3, 3, 3, 3]));
        return new($"case/{id}", id, @event, position, recordedAt);
    }

    static DateOnly Day(int number) => new DateOnly(2015, 1, 1).AddDays(number % 200);

    static PersonId Person(int number) => new(new Guid(number + 1, 4, 4, [4, 4, 4, 4, 4, 4, 4, 4]));

    static void AssertSame(FlowProjector lived, FlowProjector restored)
    {
        Assert.Equal((lived.Position, lived.AsOf), (restored.Position, restored.AsOf));
        Assert.Equal(FlowArchive.Write(lived.Flow.Merges), FlowArchive.Write(restored.Flow.Merges));
        for (var segment = 0; segment < KnownCases.SegmentsCount; segment++)
            Assert.Equal(
                FlowArchive.Write(lived.Flow.Cases.Segment(segment)),
                FlowArchive.Write(restored.Flow.Cases.Segment(segment)));
        Assert.Equal(lived.Flow.Counts.PersonsInProcedure, restored.Flow.Counts.PersonsInProcedure);
        Assert.Equal(
            lived.Flow.Counts.Cells.ToDictionary(cell => cell.Key, cell => cell.Value),
            restored.Flow.Counts.Cells.ToDictionary(cell => cell.Key, cell => cell.Value));
    }
}
