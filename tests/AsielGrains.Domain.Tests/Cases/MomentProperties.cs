using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using CsCheck;

namespace AsielGrains.Domain.Tests.Cases;

/// <summary>Two clocks: when something happened, and when it was told.</summary>
public sealed class MomentProperties
{
    [Fact]
    public void What_was_shown_at_each_moment_of_a_life_can_be_shown_again_whatever_was_told_later() =>
        Lives.Any.Sample(life =>
        {
            var (history, shown) = (life.Start.History, new List<(int Told, DateOnly Day, CaseStanding Standing)>());
            var state = life.Start.State;
            foreach (var report in life.Reports)
            {
                history = history.AddRange(AsylumCase.Decide(state, report, Told.Today).Events);
                state = history.Aggregate(AsylumCase.Initial, AsylumCase.Evolve);
                var day = report.Step.On.AddDays(30);
                shown.Add((history.Length, day, state.StandingOn(day)));
            }

            Assert.All(shown, then => Assert.Equal(
                then.Standing,
                history.Take(then.Told).Aggregate(AsylumCase.Initial, AsylumCase.Evolve).StandingOn(then.Day)));
        });

    [Fact]
    public void A_case_on_an_earlier_day_is_the_case_that_later_facts_were_never_told_of() =>
        Gen.Select(Lives.Any, Gen.Int[0, 400]).Sample((life, days) =>
        {
            var history = life.Start.History;
            var state = life.Start.State;
            foreach (var report in life.Reports)
            {
                history = history.AddRange(AsylumCase.Decide(state, report, Told.Today).Events);
                state = history.Aggregate(AsylumCase.Initial, AsylumCase.Evolve);
            }

            var day = life.Start.State.AnnouncedOn!.Value.AddDays(days);

            Assert.Equal(
                history.Where(fact => fact.On <= day).Aggregate(AsylumCase.Initial, AsylumCase.Evolve),
                state.UpTo(day));
        });

    [Fact]
    public void A_late_fact_changes_what_is_known_of_a_day_and_not_what_was_shown_on_it()
    {
        ImmutableArray<CaseEvent> early = Told.LodgedOn("2021-09-01").History;
        var late = early.Add(new CaseEvent.Departed(Told.Day("2021-09-20"), DepartureKind.Independent));
        var day = Told.Day("2021-10-01");

        Assert.IsType<Departure.NotObliged>(State(early).StandingOn(day).Departure);
        Assert.IsType<Departure.Gone>(State(late).UpTo(day).StandingOn(day).Departure);
        Assert.IsType<Departure.NotObliged>(State(late).UpTo(Told.Day("2021-09-19")).Standing.Departure);
    }

    static AsylumCase State(IEnumerable<CaseEvent> history) => history.Aggregate(AsylumCase.Initial, AsylumCase.Evolve);
}
