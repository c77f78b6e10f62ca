using System.Threading.Channels;

namespace AsielGrains.Journal.Batching;

/// <summary>
/// Answers many small questions with one call: while a call is under way the next questions gather. Nobody waits for
/// company; a lone question goes out at once.
/// </summary>
sealed class BatchLoop<TQuestion, TAnswer> : IAsyncDisposable
{
    public const int QueueMax = 16_384;
    public const int BatchMax = 256;

    readonly Channel<Asked> _queue = Channel.CreateBounded<Asked>(QueueMax);
    readonly Func<IReadOnlyList<TQuestion>, Task<IReadOnlyList<TAnswer>>> _answer;
    readonly Task _ended;

    public BatchLoop(int lanes, Func<IReadOnlyList<TQuestion>, Task<IReadOnlyList<TAnswer>>> answer)
    {
        _answer = answer;
        // Off the caller's scheduler: a loop must not end up on a grain's.
        _ended = Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => Task.Run(Run)));
    }

    public async Task<TAnswer> Ask(TQuestion question, CancellationToken cancellation)
    {
        var asked = new Asked(question);
        try
        {
            await _queue.Writer.WriteAsync(asked, cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new JournalUnavailableException("The journal is closed.", closed);
        }

        return await asked.Answer.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _ended;
    }

    async Task Run()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            List<Asked> batch = [];
            while (batch.Count < BatchMax && _queue.Reader.TryRead(out var asked))
                batch.Add(asked);
            if (batch.Count > 0)
                await Answer(batch);
        }
    }

    async Task Answer(IReadOnlyList<Asked> batch)
    {
        try
        {
            var answers = await _answer([.. batch.Select(asked => asked.Question)]);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Answer.SetResult(answers[i]);
        }
        catch (JournalCorruptException) when (batch.Count > 1)
        {
            // One damaged row is the trouble of whoever asked for it, not of all who asked at the same time.
            foreach (var asked in batch)
                await Answer([asked]);
        }
        catch (Exception failure)
        {
            foreach (var asked in batch)
                asked.Answer.SetException(JournalFailure.ForCaller(failure));
        }
    }

    sealed record Asked(TQuestion Question)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
