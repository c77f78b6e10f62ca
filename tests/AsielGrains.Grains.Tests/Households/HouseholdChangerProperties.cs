using CsCheck;

namespace AsielGrains.Grains.Tests.Households;

/// <summary>Any changes of three households, with refusals and with crashes between any two steps.</summary>
public sealed class HouseholdChangerProperties
{
    const int Iterations = 400;

    static readonly Gen<Turn[]> Turns = (
        from kind in Gen.Int[0, 11]
        from household in Gen.Int[0, 2]
        from other in Gen.Int[0, 3]
        from cases in Gen.Int[1, 31]
        from crashAt in Gen.Int[1, 24]
        select new Turn(kind, household, other, cases, crashAt)).Array[1, 30];

    [Fact]
    public Task All_cases_of_a_change_say_so_or_none_and_what_has_ended_stays_so() => Turns.SampleAsync(
        async turns =>
        {
            var world = new HouseholdWorld();
            foreach (var turn in turns)
            {
                await world.Take(turn);
                world.AssertEndedStaysEnded();
            }

            await world.SettleAll();
            world.AssertWhole();
            await world.AssertFirstAnswers();
        },
        iter: Iterations);

    [Fact]
    public async Task The_turns_of_these_tests_break_off_and_are_refused_often()
    {
        var (completed, takenBack, crashed) = (0, 0, 0);
        await Turns.SampleAsync(
            async turns =>
            {
                var world = new HouseholdWorld();
                foreach (var turn in turns)
                    await world.Take(turn);
                await world.SettleAll();
                Interlocked.Add(ref completed, world.Completed);
                Interlocked.Add(ref takenBack, world.TakenBack);
                Interlocked.Add(ref crashed, world.Crashed);
            },
            iter: Iterations);

        Assert.True(completed > 300 && takenBack > 100 && crashed > 300, $"{completed} {takenBack} {crashed}");
    }

    /// <param name="Cases">One bit for each case that is named.</param>
    /// <param name="CrashAt">The step before which the silo dies; larger than there are steps: it does not.</param>
    internal sealed record Turn(int Kind, int Household, int Other, int Cases, int CrashAt);
}
