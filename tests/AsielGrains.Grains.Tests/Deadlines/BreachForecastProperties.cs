using System.Collections.Immutable;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Journal;
using CsCheck;

namespace AsielGrains.Grains.Tests.Deadlines;

/// <summary>The numbers of the forecast are those of what is found as lapsed, today and on the days ahead.</summary>
public sealed class BreachForecastProperties
{
    static readonly ImmutableArray<TermParty> Everybody = [.. Enum.GetValues<TermParty>()];

    [Fact]
    public void What_is_forecast_for_a_period_is_what_will_be_found_as_lapsed_in_it_if_nothing_happens() =>
        Gen.Select(Lives.Timely.Array[1, 6], Gen.Int[0, 500], Gen.Int[1, 60], Gen.Int[1, 20]).Sample(
            (lives, days, within, length) =>
            {
                var index = new DeadlineIndex(ShippedProcedures.Book);
                foreach (var life in lives)
                    Take(index, new([.. life.Start.History, .. DeadlineIndexProperties.Accepted(life)]));
                var day = lives[0].Start.History[0].On.AddDays(days);
                var periods = new BreachPeriods(day, within, length);

                var counted = index.Count(Lapsed(periods.LastDay), periods);

                Assert.Equal(Found(index, day), counted.Sum(one => one.Breached));
                for (var period = 0; period < periods.Count; period++)
                    Assert.Equal(
                        Found(index, periods.DaysOf(period).Until)
                            - Found(index, periods.DaysOf(period).From.AddDays(-1)),
                        counted.Sum(one => one.Coming[period]));
            },
            iter: 300);

    [Fact]
    public void A_deadline_that_ends_today_is_in_breach_from_tomorrow()
    {
        var index = new DeadlineIndex(ShippedProcedures.Book);
        Take(index, Told.LodgedOn("2021-09-01"));
        Take(index, Told.LodgedOn("2021-09-09"));
        var periods = new BreachPeriods(Told.Day("2022-03-01"), 9, 7);

        var one = Assert.Single(index.Count(Lapsed(periods.LastDay), periods));

        Assert.Equal(("BESL6", TermParty.Ind, 0L), (one.Term.Code, one.Term.Binds, one.Breached));
        Assert.Equal([1L, 1], one.Coming);
        Assert.Equal((Told.Day("2022-03-09"), Told.Day("2022-03-10")), periods.DaysOf(1));
    }

    [Fact]
    public void Who_is_kept_from_the_reader_is_not_counted()
    {
        var index = new DeadlineIndex(ShippedProcedures.Book);
        var told = Told.LodgedOn("2021-09-01");
        Take(index, told);
        index.Persons = ProtectedPersons.Nobody.After(
            told.State.Person!.Value,
            new Domain.Persons.PersonEvent.Protected(Told.Day("2021-09-02"), ProtectionKind.Threatened));
        index.Settled(index.ReckonProtected());
        var periods = new BreachPeriods(Told.Day("2022-04-01"), 7, 7);

        Assert.Single(index.Count(Lapsed(periods.LastDay), periods));
        Assert.Empty(index.Count(Lapsed(periods.LastDay) with { Hidden = [ProtectionKind.Threatened] }, periods));
    }

    static DeadlineSearch Lapsed(DateOnly until) =>
        new(Everybody, null, DateOnly.MinValue, until, null, DeadlineSearch.CountMaxMax) { Lapsed = true };

    // As the question of that day would find them.
    static long Found(DeadlineIndex index, DateOnly today) =>
        index.Find(Lapsed(today.AddDays(-1)), JournalPosition.Start).Count;

    static void Take(DeadlineIndex index, Told told)
    {
        var id = new CaseId(Guid.NewGuid());
        foreach (var @event in told.History)
            DeadlineIndexProperties.Take(index, id, @event);
    }
}
