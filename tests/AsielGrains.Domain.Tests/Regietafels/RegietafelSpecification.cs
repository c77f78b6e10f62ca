using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Domain.Tests.Regietafels;

/// <summary>The Regietafel at Budel: cases in their order, action points with an owner and a day.</summary>
public sealed class RegietafelSpecification
{
    static readonly CaseId One = CaseId.Parse("0123456789abcdef0123456789abcdef");
    static readonly CaseId Two = CaseId.Parse("fedcba9876543210fedcba9876543210");
    static readonly RegietafelId Sitting = RegietafelId.Parse("budel.2020-09-14.1");
    static readonly DateOnly Day = new(2020, 9, 14);
    static readonly DateOnly DayBefore = new(2020, 9, 13);

    static Regietafel Convened =>
        After(Regietafel.Initial, new RegietafelCommand.Convene(Sitting, [One, Two]), DayBefore);

    static readonly RegietafelCommand.AddAction Documents =
        new(One, FileItems.Documents, Organisation.KMar, new(2020, 9, 16));

    static Regietafel After(Regietafel state, RegietafelCommand command, DateOnly today)
    {
        var decision = Regietafel.Decide(state, command, today);
        Assert.Null(decision.Rejection);
        return decision.Events.Aggregate(state, Regietafel.Evolve);
    }

    static void Refuses(Regietafel state, RegietafelCommand command, Reason reason, DateOnly? today = null)
    {
        var decision = Regietafel.Decide(state, command, today ?? Day);
        Assert.Equal(reason, decision.Rejection?.Reason);
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void It_is_convened_the_day_before_with_the_cases_in_their_order()
    {
        Assert.Equal([One, Two], Convened.Agenda.Select(item => item.Case));
        Assert.Equal(("budel", Day, RegietafelSession.BeforeHearing),
            (Sitting.Location.ToString(), Sitting.On, Sitting.Session));
        Assert.Equal(
            Decision<RegietafelEvent>.KnownAlready,
            Regietafel.Decide(Convened, new RegietafelCommand.Convene(Sitting, [One, Two]), Day));
        Refuses(Convened, new RegietafelCommand.Convene(Sitting, [Two, One]), Reason.TableKnown);
    }

    [Fact]
    public void A_case_that_comes_later_stands_at_the_end() => Assert.Equal(
        [Two, One],
        After(
            After(Regietafel.Initial, new RegietafelCommand.Convene(Sitting, [Two]), DayBefore),
            new RegietafelCommand.Place(One),
            Day).Agenda.Select(item => item.Case));

    [Fact]
    public void A_discussion_says_what_the_file_lacks_and_which_track_is_proposed()
    {
        var discussed = After(
            Convened,
            new RegietafelCommand.Discuss(One, FileProfile.Household, FileItems.Documents, Track.General)
            {
                Advice = PlanningAdvice.AfterActionPoints,
            },
            Day);

        Assert.Equal(
            new AgendaItem(One, FileProfile.Household, FileItems.Documents, Track.General)
            {
                Advice = PlanningAdvice.AfterActionPoints,
            },
            discussed.Agenda[0]);
        Assert.False(discussed.Agenda[1].Discussed);
    }

    [Fact]
    public void Nothing_is_discussed_before_the_day_or_off_the_agenda()
    {
        var discuss = new RegietafelCommand.Discuss(One, FileProfile.Alone, FileItems.None, null);

        Refuses(Regietafel.Initial, discuss, Reason.TableUnknown);
        Refuses(Convened, discuss, Reason.DateInFuture, DayBefore);
        Refuses(
            Convened,
            discuss with { Case = CaseId.Parse("11111111111111111111111111111111") },
            Reason.NotOnAgenda);
    }

    [Fact]
    public void An_action_point_has_an_owner_and_a_day_and_is_overdue_after_it()
    {
        var action = After(Convened, Documents, Day).Actions.Single();

        Assert.Equal((1, Organisation.KMar), (action.Number, action.Owner));
        Assert.False(action.IsOverdueOn(new(2020, 9, 16)));
        Assert.True(action.IsOverdueOn(new(2020, 9, 17)));
        Refuses(Convened, Documents with { DueOn = DayBefore }, Reason.DateInPast);
    }

    [Fact]
    public void An_action_point_is_settled_by_its_owner_or_the_IND()
    {
        var added = After(Convened, Documents, Day);
        var settle = new RegietafelCommand.SettleAction(1, new(2020, 9, 15), Organisation.KMar);

        Refuses(added, settle with { By = Organisation.Coa }, Reason.StepNotYours, new(2020, 9, 15));
        Refuses(added, settle with { Number = 2 }, Reason.ActionUnknown, new(2020, 9, 15));
        Refuses(added, settle, Reason.DateInFuture, Day);
        var settled = After(added, settle, new(2020, 9, 15));
        Assert.False(settled.Actions.Single().IsOverdueOn(new(2020, 12, 1)));
        Assert.NotNull(After(added, settle with { By = Organisation.Ind }, new(2020, 9, 15)).Actions[0].SettledOn);
    }

    [Fact]
    public void A_sitting_has_room_for_so_many_cases_and_no_more()
    {
        var many = Enumerable.Range(1, RegietafelLimits.CasesMax + 1)
            .Select(number => new CaseId(new Guid(number, 0, 0, new byte[8]))).ToArray();

        Refuses(
            Regietafel.Initial, new RegietafelCommand.Convene(Sitting, [.. many]), Reason.TableLimitReached);
        var full = many[1..].Aggregate(
            After(Regietafel.Initial, new RegietafelCommand.Convene(Sitting, []), Day),
            (state, id) => After(state, new RegietafelCommand.Place(id), Day));
        Assert.Equal(RegietafelLimits.CasesMax, full.Agenda.Length);
        Refuses(full, new RegietafelCommand.Place(many[0]), Reason.TableLimitReached);
    }

    [Theory]
    [InlineData("budel.2020-09-14.3")]
    [InlineData("budel.2020-09-31.1")]
    [InlineData(".2020-09-14.1")]
    [InlineData("Budel.2020-09-14.1")]
    [InlineData("budel-2020-09-14-1")]
    public void What_is_no_sitting_is_none(string text) => Assert.False(RegietafelId.TryParse(text, null, out _));

    [Fact]
    public void A_sitting_is_written_as_it_is_read() => Assert.Equal("budel.2020-09-14.1", Sitting.ToString());
}
