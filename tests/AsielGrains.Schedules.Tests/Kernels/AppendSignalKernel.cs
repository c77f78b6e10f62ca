using AsielGrains.Journal.Batching;
using Microsoft.Coyote.SystematicTesting;

namespace AsielGrains.Schedules.Tests.Kernels;

public static class AppendSignalKernel
{
    const int Appends = 3;

    /// <summary>Who waits for an append that was missed waits for ever, which is found as a deadlock.</summary>
    [Test]
    public static async Task No_append_is_slept_through()
    {
        using var signal = new AppendSignal();
        await Follow(signal.Raise, () => signal.Wait(CancellationToken.None));
    }

    /// <summary>The same with a signal that forgets who raises it between two waits: this one must be found.</summary>
    [Test]
    public static async Task A_signal_that_forgets_is_found()
    {
        TaskCompletionSource? waiting = null;
        await Follow(
            () => Interlocked.Exchange(ref waiting, null)?.SetResult(),
            async () =>
            {
                await Task.Yield();
                await (waiting = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            });
    }

    static async Task Follow(Action raise, Func<Task> wait)
    {
        var appended = 0;
        var appending = Task.Run(async () =>
        {
            for (var append = 0; append < Appends; append++)
            {
                await Task.Yield();
                Interlocked.Increment(ref appended);
                raise();
            }
        });
        while (Volatile.Read(ref appended) < Appends)
            await wait();
        await appending;
    }
}
