using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using CsCheck;

namespace AsielGrains.Domain.Tests.Procedures;

public sealed class CourseProperties
{
    [Fact]
    public void The_dimensions_never_contradict_each_other() => Lives.Timely.Sample(life =>
    {
        var state = life.Start.State;
        foreach (var report in life.Reports)
        {
            state = After(state, report);
            foreach (var later in (int[])[0, 1, 10, 60])
                Consistent(state.Standing.At(report.Step.On.AddDays(later)));
        }
    });

    [Fact]
    public void What_is_refused_has_a_reason_and_changes_nothing() => Lives.Any.Sample(life =>
    {
        var state = life.Start.State;
        foreach (var report in life.Reports)
        {
            var decision = AsylumCase.Decide(state, report, Told.Today);
            Assert.True(decision.Rejection is null || decision.Events.IsEmpty);
            Assert.True(decision.Rejection is null || decision.Rejection.Detail.Length > 0);
            state = decision.Events.Aggregate(state, AsylumCase.Evolve);
        }
    });

    [Fact]
    public void Late_facts_give_the_same_case_as_timely_ones() =>
        Gen.Select(Lives.Timely, Gen.Int[0, int.MaxValue]).Sample((life, seed) =>
        {
            var accepted = Accepted(life.Start.State, life.Reports);
            var timely = accepted.Aggregate(life.Start.State, AsylumCase.Evolve);
            var late = Shuffled(accepted, seed).Aggregate(life.Start.State, AsylumCase.Evolve);

            Assert.Equal(timely, late);
            Assert.Equal(timely.Standing, late.Standing);
        });

    [Fact]
    public void A_case_that_is_told_out_of_order_is_never_one_that_could_not_have_happened() => Lives.Any.Sample(life =>
    {
        var events = Accepted(life.Start.State, life.Reports);
        var again = life.Start.State;
        foreach (var @event in events.OrderBy(step => step.On))
            again = AsylumCase.Evolve(again, @event);

        Assert.Equal(events.Aggregate(life.Start.State, AsylumCase.Evolve).Standing, again.Standing);
        Consistent(again.Standing);
    });

    // An agreement was used only by who left where a partner saw it, and at most one of them.
    [Fact]
    public void An_agreement_is_used_once_and_by_a_departure_that_was_seen() => Lives.Timely.Sample(life =>
    {
        var state = life.Reports.Aggregate(life.Start.State, After);
        var used = ReturnTrack.Of(state.Course).Agreements.Where(one => one.UsedOn is not null).ToList();

        Assert.True(used.Count <= 1);
        Assert.All(used, agreement => Assert.Equal(
            agreement.UsedOn, Assert.IsType<Departure.Gone>(state.Standing.Departure).On));
    });

    // The state keeps where the case stands; that must be what all its facts together say.
    [Fact]
    public void What_is_kept_of_the_standing_is_what_a_replay_of_all_facts_gives() =>
        Gen.Select(Lives.Any, Gen.Bool).Sample((life, inOrder) =>
        {
            var state = life.Start.State;
            var reports = inOrder
                ? life.Reports.Sort((one, other) => one.Step.On.CompareTo(other.Step.On))
                : life.Reports;
            foreach (var report in reports)
            {
                state = After(state, report);
                var replayed = AsylumCase.Initial with
                {
                    Person = state.Person,
                    Kind = state.Kind,
                    Household = state.Household,
                    AnnouncedOn = state.AnnouncedOn,
                    RegisteredOn = state.RegisteredOn,
                    LodgedOn = state.LodgedOn,
                    Course = state.Course,
                };
                Assert.Equal(replayed.Standing, state.Standing);
            }
        });

    [Fact]
    public void A_deadline_that_is_asked_for_alone_is_the_one_among_all() => Lives.Timely.Sample(life =>
    {
        var state = life.Reports.Aggregate(life.Start.State, After);
        var all = DeadlineReckoning.Unexplained(state, Told.Today);

        foreach (var term in state.Standing.Procedure.Terms)
            Assert.Equal(
                all.SingleOrDefault(deadline => deadline.Term == term),
                DeadlineReckoning.Unexplained(state, term.Code, Told.Today));
    });

    [Fact]
    public void A_repeated_report_adds_nothing() => Lives.Timely.Sample(life =>
    {
        var state = life.Start.State;
        foreach (var report in life.Reports)
        {
            var before = state;
            state = After(state, report);
            if (state != before)
                Assert.Equal(Decision<CaseEvent>.KnownAlready, AsylumCase.Decide(state, report, Told.Today));
        }
    });

    [Fact]
    public void A_step_that_is_retracted_leaves_the_case_as_it_was() => Lives.Timely.Sample(life =>
    {
        var state = life.Start.State;
        foreach (var report in life.Reports)
        {
            var after = After(state, report);
            if (after != state)
                Assert.Equal(state, After(after, new CaseCommand.Retract(report.Step, report.By)));
            state = after;
        }
    });

    // Some are rare: lives are made until all were seen, and so many that it is no accident when one was not.
    [Fact]
    public void The_generated_lives_reach_every_dimension()
    {
        HashSet<string> missing =
        [
            "Applicant", "Appellant", "PermitHolder", "DepartureStayed", "Suspended", "Postponed", "Obliged",
            "Gone", "Ended", "Under", "Absent", "granted", "refused", "appeal", "judged", "higher-appeal",
            "final",
        ];
        for (var round = 0; round < 20 && missing.Count > 0; round++)
            Lives.Timely.Sample(life => See(life.Start.State, life.Reports, missing), iter: 3_000);

        Assert.Empty(missing);
    }

    static void See(AsylumCase state, IEnumerable<CaseCommand.Report> reports, HashSet<string> missing)
    {
        foreach (var report in reports)
        {
            state = After(state, report);
            var standing = state.Standing;
            lock (missing)
                missing.ExceptWith(
                [
                    standing.Residence.GetType().Name, standing.Departure.GetType().Name,
                    standing.Reception.GetType().Name, standing.Supervision.GetType().Name, standing.Stage,
                ]);
        }
    }

    static void Consistent(CaseStanding standing)
    {
        Assert.True(standing.Residence is not Residence.PermitHolder || standing.Departure is Departure.NotObliged);
        Assert.True(standing.Departure is not Departure.Obliged || standing.Residence is Residence.None);
        Assert.True(standing.Departure is not Departure.Suspended || standing.Residence is Residence.Appellant);
        Assert.True(standing.Departure is not Departure.Gone || standing.Residence is Residence.None);
        Assert.True(standing.Departure is not Departure.Gone || standing.Reception is ReceptionRight.Ended);
        Assert.True(standing.Departure is not Departure.Gone || standing.Supervision is Supervision.None);
        Assert.True(standing.Supervision is not Supervision.Absent || standing.Reception is ReceptionRight.Ended);
        Assert.Equal(standing.Departure is Departure.Postponed, standing.Residence is Residence.DepartureStayed);
        Assert.True(standing.Placement is null || standing.Supervision is Supervision.Under);
        Assert.Contains(standing.Procedure.Stages, stage => stage.Code == standing.Stage);
    }

    static AsylumCase After(AsylumCase state, CaseCommand command) =>
        AsylumCase.Decide(state, command, Told.Today).Events.Aggregate(state, AsylumCase.Evolve);

    static ImmutableArray<CaseEvent> Accepted(AsylumCase state, ImmutableArray<CaseCommand.Report> reports)
    {
        var accepted = ImmutableArray.CreateBuilder<CaseEvent>();
        foreach (var report in reports)
        {
            var events = AsylumCase.Decide(state, report, Told.Today).Events;
            accepted.AddRange(events);
            state = events.Aggregate(state, AsylumCase.Evolve);
        }

        return accepted.ToImmutable();
    }

    static CaseEvent[] Shuffled(ImmutableArray<CaseEvent> events, int seed)
    {
        var shuffled = events.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
