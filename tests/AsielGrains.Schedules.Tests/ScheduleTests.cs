using AsielGrains.Schedules.Tests.Kernels;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Schedules.Tests;

/// <summary>
/// Where several things happen at once in one process, under thousands of orders that Coyote chooses, each to the end.
/// </summary>
public sealed class ScheduleTests(RewrittenAssembly rewritten) : IClassFixture<RewrittenAssembly>
{
    static readonly long Schedules = Soak.Number("ASIEL_SCHEDULES", otherwise: 500);

    public static TheoryData<string> Kernels =>
    [
        Named(typeof(GroupCommitKernel),
            nameof(GroupCommitKernel.Each_caller_gets_its_own_answer_and_a_stream_is_written_by_one_batch_at_a_time)),
        Named(typeof(BatchLoopKernel),
            nameof(BatchLoopKernel.Each_question_gets_its_own_answer_and_a_damaged_row_harms_nobody_else)),
        Named(typeof(AppendSignalKernel), nameof(AppendSignalKernel.No_append_is_slept_through)),
        Named(typeof(ErasureKernel),
            nameof(ErasureKernel.Once_a_person_is_erased_no_answer_that_was_under_way_brings_the_key_back)),
        Named(typeof(FirstKeyKernel),
            nameof(FirstKeyKernel.What_two_silos_seal_first_of_a_person_at_once_anybody_can_open)),
    ];

    [Theory]
    [MemberData(nameof(Kernels))]
    public async Task No_order_breaks(string kernel)
    {
        var soak = new Soak($"schedules-{kernel.Split('.')[^2]}");
        await soak.Try(kernel, async () => (await rewritten.Play(kernel, Schedules, soak.Seed)).Succeeded());
        soak.Add("schedules", Schedules);
        soak.Keep();
    }

    [Fact]
    public async Task A_lost_wake_up_is_found()
    {
        var forgetful = Named(typeof(AppendSignalKernel), nameof(AppendSignalKernel.A_signal_that_forgets_is_found));
        var run = await rewritten.Play(forgetful, Schedules, Soak.AnySeed());
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("Deadlock detected", run.Output, StringComparison.Ordinal);
    }

    static string Named(Type kernel, string method) => $"{kernel.FullName}.{method}";
}
