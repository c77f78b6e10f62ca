using AsielGrains.Domain.Terms;
using CsCheck;

namespace AsielGrains.Domain.Tests.Terms;

public sealed class TermReckoningTests
{
    public static IEnumerable<TheoryDataRow<DateOnly, string, DateOnly>> Examples => DatedExamples.All();

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_term_ends_on_its_last_day(DateOnly fact, string term, DateOnly last)
    {
        Assert.Equal(last, TermReckoning.End(fact, DatedExamples.Term(term)).On);
        Assert.Equal(last, TermReckoning.LastDay(fact, DatedExamples.Term(term)));
    }

    [Fact]
    public void There_are_examples_enough() => Assert.True(Examples.Count() >= 200);

    [Fact]
    public void An_end_that_moved_says_why()
    {
        // From Thursday 2 April 2015 three days run into Good Friday, Easter and the Monday after it.
        var end = TermReckoning.End(new(2015, 4, 2), new(3, TermUnit.Days));

        Assert.Equal(new DateOnly(2015, 4, 5), end.Reckoned);
        Assert.Equal(
            [
                new TermMove(TermMoveReason.EndsOnNoWorkingDay, new(2015, 4, 5), new(2015, 4, 7)),
                new TermMove(TermMoveReason.TooFewWorkingDays, new(2015, 4, 7), new(2015, 4, 8)),
            ],
            end.Moves);
    }

    [Fact]
    public void The_asylum_procedure_counts_weekends_and_no_holidays_and_says_which_days_it_passed_over()
    {
        // Day 1 is a Monday; Christmas, on Friday and Saturday, does not count and the Sunday after it does.
        var end = TermReckoning.End(
            new(2020, 12, 21), new(6, TermUnit.Days, DayCount.AsylumProcedure, FirstDay.SameDay));

        Assert.Equal(new DateOnly(2020, 12, 28), end.On);
        Assert.Equal([new DateOnly(2020, 12, 25), new(2020, 12, 26)], end.Skipped);
        Assert.False(end.Moved);
    }

    [Fact]
    public void Hours_run_on_the_clock()
    {
        var referred = new DateTimeOffset(2020, 12, 24, 18, 0, 0, TimeSpan.Zero);

        Assert.Equal(referred.AddHours(48), TermReckoning.EndAt(referred, new(48, TermUnit.Hours)));
        Assert.Throws<ArgumentException>(() => TermReckoning.End(new(2020, 12, 24), new(48, TermUnit.Hours)));
        Assert.Throws<ArgumentException>(() => TermReckoning.EndAt(referred, new(2, TermUnit.Days)));
    }

    [Fact]
    public void Of_terms_that_follow_one_rule_the_longer_never_ends_sooner() => Gen.Select(
        Gen.Int[0, 12_000], Gen.Int[1, 60],
        Gen.OneOfConst(DayCount.Calendar, DayCount.Working, DayCount.AsylumProcedure, DayCount.OneDayTest))
        .Sample((day, amount, count) =>
        {
            var fact = new DateOnly(2010, 1, 1).AddDays(day);
            return End(amount) <= End(amount + 1) && End(amount) > fact;

            DateOnly End(int length) => TermReckoning.End(fact, new(length, TermUnit.Days, count)).On;
        });
}
