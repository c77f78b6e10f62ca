using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Tests.Storage;

public abstract partial class GrainStateSpecification
{
    enum Operation
    {
        Read,
        WriteNull,
        WriteCurrent,
        WriteStale,
        ClearNull,
        ClearCurrent,
        ClearStale,
    }

    protected abstract int ConformanceDepth { get; }

    /// <summary>Every sequence of operations of the depth, checked against what the row should be by then.</summary>
    [Fact]
    public async Task Every_sequence_of_operations_leaves_what_it_should()
    {
        var storage = await Open();
        var operations = Enum.GetValues<Operation>();
        var count = (int)Math.Pow(operations.Length, ConformanceDepth);

        await Parallel.ForAsync(0, count, Cancel, async (number, _) =>
        {
            var sequence = new List<Operation>();
            for (var (rest, i) = (number, 0); i < ConformanceDepth; i++, rest /= operations.Length)
                sequence.Add(operations[rest % operations.Length]);
            await Run(storage, sequence);
        });
    }

    static async Task Run(OpenedStorage storage, List<Operation> sequence)
    {
        var (grain, row) = (Grain(), default(ExpectedRow));
        for (var i = 0; i < sequence.Count; i++)
        {
            var text = $"{i}";
            var taken = await Taken(storage, grain, sequence[i], row, text);
            var expected = row.After(sequence[i].ToString(), text);
            Assert.True(taken == expected.HasValue, $"{string.Join(", ", sequence.Take(i + 1))}: taken is {taken}");
            row = expected ?? row;
            var read = await storage.Read(grain);
            Assert.Equal((row.ETag, row.Text, row.Text is not null), (read.ETag, read.State!.Text, read.RecordExists));
        }
    }

    static async Task<bool> Taken(
        OpenedStorage storage, GrainId grain, Operation operation, ExpectedRow row, string text)
    {
        var name = operation.ToString();
        var etag = name.EndsWith("Null", StringComparison.Ordinal) ? null
            : name.EndsWith("Stale", StringComparison.Ordinal) ? row.StaleETag
            : row.ETag;
        var state = new GrainState<Note>(new() { Text = text }, etag);
        try
        {
            await (name[0] switch
            {
                'R' => storage.Read(grain, state),
                'W' => storage.Write(grain, state),
                _ => storage.Clear(grain, state),
            });
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    readonly record struct ExpectedRow(int? Version, string? Text)
    {
        public string? ETag => Version?.ToString(System.Globalization.CultureInfo.InvariantCulture);

        public string StaleETag =>
            ((Version ?? 8) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

        /// <summary>The row after an operation; null when it must be refused.</summary>
        public ExpectedRow? After(string operation, string text) => (operation, Version, Text) switch
        {
            ("Read", _, _) => this,
            ("WriteNull" or "WriteCurrent", null, _) => new(1, text),
            ("WriteCurrent", { } version, _) => new(version + 1, text),
            ("ClearNull", _, null) or ("ClearCurrent", null, _) => this,
            // Orleans reads the version itself before it clears a state it has not read.
            ("ClearNull" or "ClearCurrent", { } version, _) => new(version + 1, null),
            _ => null,
        };
    }
}
