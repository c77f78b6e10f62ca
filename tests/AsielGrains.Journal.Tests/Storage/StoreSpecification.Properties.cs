using AsielGrains.Journal.Storage;
using CsCheck;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Storage;

public abstract partial class StoreSpecification
{
    const int Streams = 4;

    // A step is a batch; each of its appends goes to a stream of its own, with a version that is right or off by some.
    static readonly Gen<(int Stream, int Off, int Events)[]> Batch =
        Gen.Select(Gen.Int[0, Streams - 1], Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[-2, 2])), Gen.Int[1, 3])
            .Array[1, Streams]
            .Select(appends => appends.DistinctBy(append => append.Item1).ToArray());

    // Where the samples before this one ended.
    JournalPosition _read;

    [Fact]
    public async Task Whatever_is_appended_streams_have_no_holes_and_the_journal_is_their_union_in_order() =>
        await Batch.Array[1, 8].SampleAsync(Check, iter: 50, threads: 1);

    async Task Check((int Stream, int Off, int Events)[][] batches)
    {
        var prefix = Guid.NewGuid();
        var model = new List<Guid>[Streams];
        for (var i = 0; i < Streams; i++)
            model[i] = [];

        foreach (var batch in batches)
            await Step(prefix, model, batch);

        var total = model.Sum(stream => stream.Count);
        var all = await Store.ReadOn(_read, total, page: 3);
        _read = total > 0 ? all[^1].Position : _read;
        for (var i = 0; i < Streams; i++)
        {
            var stream = await Store.Read($"{prefix}/{i}");
            Assert.Equal(model[i], stream.Select(row => row.CommandId));
            Assert.Equal(Enumerable.Range(1, stream.Count).Select(n => (long)n), stream.Select(row => row.Sequence));
            Assert.Equal(
                stream.Select(row => row.Position),
                all.Where(row => row.Stream == $"{prefix}/{i}").Select(row => row.Position));
        }

        Assert.Equal(total, all.Count);
        Assert.Equal(all.Select(row => row.Position).Order(), all.Select(row => row.Position));
    }

    async Task Step(Guid prefix, List<Guid>[] model, (int Stream, int Off, int Events)[] batch)
    {
        var requests = batch
            .Select(append => Request(
                $"{prefix}/{append.Stream}",
                Math.Max(0, model[append.Stream].Count + append.Off),
                [.. Enumerable.Repeat(Event(), append.Events)]))
            .ToArray();

        var outcomes = await Store.Append(requests, Noon, Cancel);

        for (var i = 0; i < batch.Length; i++)
        {
            var stream = model[batch[i].Stream];
            var right = requests[i].ExpectedVersion == stream.Count;
            Assert.Equal(right, outcomes[i] is AppendOutcome.Appended);
            if (right)
                stream.AddRange(Enumerable.Repeat(requests[i].CommandId, batch[i].Events));
        }
    }
}
