using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Being a child is recorded; coming of age follows from the calendar (Vb 2000 art. 3.109d).</summary>
public sealed class MinoritySpecification
{
    static AsylumCase ChildBornOn(string born) => LodgedOn("2021-09-01")
        .And(new CaseEvent.MinorityEstablished(Day("2021-09-02"), Minority.UnaccompaniedChild)).State
        with { Personal = new(null, BornOn: Day(born)) };

    [Theory]
    [InlineData("2004-05-10", "2022-05-09", Minority.UnaccompaniedChild)]
    [InlineData("2004-05-10", "2022-05-10", Minority.Adult)]
    [InlineData("2004-02-29", "2022-02-28", Minority.UnaccompaniedChild)]
    [InlineData("2004-02-29", "2022-03-01", Minority.Adult)]
    public void A_child_comes_of_age_on_the_eighteenth_birthday(string born, string day, Minority minority) =>
        Assert.Equal(minority, ChildBornOn(born).StandingOn(Day(day)).Minority);

    [Fact]
    public void Without_a_day_of_birth_the_recorded_fact_stays() => Assert.Equal(
        Minority.UnaccompaniedChild,
        (ChildBornOn("2004-05-10") with { Personal = null }).StandingOn(Day("2040-01-01")).Minority);

    [Fact]
    public void Nobody_is_called_a_child_before_it_was_established() => Assert.Null(
        (LodgedOn("2021-09-01").State with { Personal = new(null, BornOn: Day("2010-05-10")) })
            .StandingOn(Day("2021-09-01")).Minority);
}
