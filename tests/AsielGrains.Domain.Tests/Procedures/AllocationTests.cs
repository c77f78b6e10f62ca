using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>
/// What the rules leave to the garbage collector. Unlike time it is the same on every machine. A report brings its
/// event along, so that deciding on it needs no more than the list of one event.
/// </summary>
public sealed class AllocationTests
{
    // An array of one reference: header, length and the reference.
    const long ListOfOneEvent = 32;

    // A new state: the case, its steps again with one more, where it stands, and what the step did in law.
    const long StateMax = 600;
    const long BytesPerStep = 8;

    [Fact]
    public void Deciding_on_a_step_that_is_told_in_time_allocates_nothing_but_the_list_of_its_event() =>
        Assert.All(Life(), told => Assert.InRange(
            BytesOf(() => AsylumCase.Decide(told.State, told.Report, Today)), 0, ListOfOneEvent));

    [Fact]
    public void A_new_state_takes_no_more_than_itself() =>
        Assert.All(Life(), told => Assert.InRange(
            BytesOf(() => AsylumCase.Evolve(told.State, told.Report.Step)),
            0,
            StateMax + BytesPerStep * told.State.Course.Steps.Length));

    static IEnumerable<(AsylumCase State, CaseCommand.Report Report)> Life()
    {
        var state = LodgedOn("2021-09-01").And(new CaseEvent.MedicallyScreened(Day("2021-09-02"))).State;
        foreach (var step in (CaseEvent.Step[])
            [
                new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.General, null),
                new CaseEvent.RestPeriodStarted(Day("2021-09-02")),
                new CaseEvent.HearingHeld(Day("2021-09-20"), Hearing.Detailed),
                new CaseEvent.ExaminationChosen(Day("2021-09-21"), Examination.Extended),
                new CaseEvent.IntentionSent(Day("2021-12-01")),
                new CaseEvent.ViewReceived(Day("2021-12-20")),
                new CaseEvent.Decided(Day("2022-01-20"), Domain.Procedures.Outcome.Unfounded, Grounds),
                new CaseEvent.AppealLodged(Day("2022-02-01")),
                new CaseEvent.AppealDecided(Day("2022-06-01"), Ruling.Unfounded),
            ])
        {
            yield return (state, new(step, Organisation.Ind));
            state = AsylumCase.Evolve(state, step);
        }
    }

    static long BytesOf<T>(Func<T> make)
    {
        const int times = 200;
        for (var i = 0; i < times; i++)
            make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
            make();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / times;
    }
}
