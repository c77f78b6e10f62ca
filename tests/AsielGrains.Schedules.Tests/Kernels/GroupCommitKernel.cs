using AsielGrains.Journal;
using AsielGrains.Journal.Batching;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using Microsoft.Coyote.Specifications;
using Microsoft.Coyote.SystematicTesting;

namespace AsielGrains.Schedules.Tests.Kernels;

public static class GroupCommitKernel
{
    const int Callers = 4;
    const int AppendsEach = 2;

    [Test]
    public static async Task Each_caller_gets_its_own_answer_and_a_stream_is_written_by_one_batch_at_a_time()
    {
        var store = new ScheduledStore();
        using var appended = new AppendSignal();
        var commit = new GroupCommit(store, new(TimeProvider.System), appended);

        var acknowledged = await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(caller => Task.Run(() => Append(commit, $"case/{caller / 2}"))));
        await commit.DisposeAsync();

        Specification.Assert(acknowledged.Sum() == store.Stored.Count, "What was acknowledged is not what was stored.");
        await appended.Wait(CancellationToken.None);
        try
        {
            await commit.Append(Rows.Request("case/0", 0), CancellationToken.None);
            Specification.Assert(false, "It took something on after its end.");
        }
        catch (JournalUnavailableException)
        {
        }
    }

    // Two callers share a stream: who is told that the other was faster goes on from there.
    static async Task<long> Append(GroupCommit commit, string stream)
    {
        var (stored, version) = (0L, 0L);
        while (stored < AppendsEach)
            try
            {
                switch (await commit.Append(Rows.Request(stream, version), CancellationToken.None))
                {
                    case AppendOutcome.Appended appended:
                        Specification.Assert(appended.Version == version + 1, "An answer of somebody else.");
                        (stored, version) = (stored + 1, appended.Version);
                        break;
                    default:
                        version++;
                        break;
                }
            }
            catch (JournalUnavailableException)
            {
                // Nothing was stored; the same once more.
            }

        return stored;
    }
}
