using System.Collections.Concurrent;
using AsielGrains.Journal.Batching;

namespace AsielGrains.Journal.Tests.Batching;

public sealed class BatchLoopTests
{
    readonly TaskCompletionSource _gate = new();
    readonly ConcurrentQueue<int> _sizes = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_that_come_while_one_is_answered_go_out_together()
    {
        await using var loop = new BatchLoop<int, int>(1, Answer);
        var first = loop.Ask(0, Cancel);
        while (_sizes.IsEmpty)
            await Task.Yield();
        var others = Enumerable.Range(1, 300).Select(i => loop.Ask(i, Cancel)).ToArray();

        _gate.SetResult();

        Assert.Equal(0, await first);
        Assert.Equal(Enumerable.Range(1, 300).Select(i => i * 2), await Task.WhenAll(others));
        Assert.Equal([1, BatchLoop<int, int>.BatchMax, 300 - BatchLoop<int, int>.BatchMax], _sizes);
    }

    [Fact]
    public async Task A_damaged_row_is_the_trouble_of_whoever_asked_for_it()
    {
        await using var loop = new BatchLoop<int, int>(1, Answer);
        var first = loop.Ask(0, Cancel);
        var (sound, damaged) = (loop.Ask(1, Cancel), loop.Ask(-13, Cancel));

        _gate.SetResult();

        Assert.Equal((0, 2), (await first, await sound));
        await Assert.ThrowsAsync<JournalCorruptException>(() => damaged);
    }

    [Fact]
    public async Task When_a_call_fails_all_who_asked_hear_it_and_the_next_are_answered()
    {
        await using var loop = new BatchLoop<int, int>(1, Answer);
        _gate.SetResult();

        await Assert.ThrowsAsync<JournalUnavailableException>(() => loop.Ask(-1, Cancel));
        Assert.Equal(8, await loop.Ask(4, Cancel));
    }

    [Fact]
    public async Task After_the_end_nothing_more_is_taken()
    {
        var loop = new BatchLoop<int, int>(1, Answer);
        _gate.SetResult();
        await loop.DisposeAsync();

        await Assert.ThrowsAsync<JournalUnavailableException>(() => loop.Ask(4, Cancel));
    }

    async Task<IReadOnlyList<int>> Answer(IReadOnlyList<int> questions)
    {
        _sizes.Enqueue(questions.Count);
        await _gate.Task;
        if (questions.Contains(-13))
            throw new JournalCorruptException("Row 13.");
        return questions.Contains(-1) ? throw new TimeoutException() : [.. questions.Select(question => question * 2)];
    }
}
