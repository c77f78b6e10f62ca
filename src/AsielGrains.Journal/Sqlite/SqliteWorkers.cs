using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Journal.Sqlite;

/// <summary>
/// Threads with a connection each that take work from one queue. SQLite's calls block, so they must run neither on
/// the thread pool nor on a grain's scheduler.
/// </summary>
sealed class SqliteWorkers : IAsyncDisposable
{
    public const int QueueMax = 1024;

    readonly Channel<Action<SqliteSession?, Exception?>> _queue =
        Channel.CreateBounded<Action<SqliteSession?, Exception?>>(QueueMax);

    readonly Func<SqliteSession> _open;
    readonly Task _ended;

    public SqliteWorkers(string name, int threads, Func<SqliteSession> open)
    {
        _open = open;
        _ended = Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Start(name)));
    }

    public async Task<T> Run<T>(Func<SqliteSession, T> work, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _queue.Writer.WriteAsync((session, failure) => Complete(done, work, session, failure), cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new JournalUnavailableException("The journal is closed.", closed);
        }

        return await done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _ended;
    }

    static void Complete<T>(
        TaskCompletionSource<T> done, Func<SqliteSession, T> work, SqliteSession? session, Exception? failure)
    {
        if (session is null)
        {
            done.SetException(failure!);
            return;
        }

        try
        {
            done.SetResult(work(session));
        }
        catch (Exception thrown)
        {
            SqliteFailure.EndWhenFlushFailed(thrown);
            done.SetException(SqliteFailure.Wrap(thrown));
            throw;
        }
    }

    Task Start(string name)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            Work();
            ended.SetResult();
        })
        {
            IsBackground = true,
            Name = name,
        }.Start();
        return ended.Task;
    }

    void Work()
    {
        SqliteSession? session = null;
        while (Next() is { } work)
            session = Do(work, session);
        session?.Dispose();
    }

    // Whoever waits until there is something to read is woken together with all others; who waits for a piece is woken
    // when that is for him.
    Action<SqliteSession?, Exception?>? Next()
    {
        if (_queue.Reader.TryRead(out var work))
            return work;
        try
        {
            return _queue.Reader.ReadAsync().AsTask().GetAwaiter().GetResult();
        }
        catch (ChannelClosedException)
        {
            return null;
        }
    }

    // After a failure of the database the connection is made anew: an open transaction or a poisoned statement must
    // not reach the next piece of work.
    SqliteSession? Do(Action<SqliteSession?, Exception?> work, SqliteSession? session)
    {
        Exception? failure = null;
        try
        {
            session ??= _open();
        }
        catch (Exception thrown)
        {
            SqliteFailure.EndWhenFlushFailed(thrown);
            failure = SqliteFailure.Wrap(thrown);
        }

        try
        {
            work(session, failure);
            return session;
        }
        catch (Exception thrown) when (thrown is JournalCorruptException or JournalRefusedException)
        {
            return session;
        }
        catch (Exception)
        {
            session?.Dispose();
            return null;
        }
    }
}
