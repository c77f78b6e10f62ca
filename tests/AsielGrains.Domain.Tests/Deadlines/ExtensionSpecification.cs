using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>
/// A term is extended while it runs, in each way once, and never past its maximum (Vw 2000 art. 42-43).
/// </summary>
public sealed class ExtensionSpecification
{
    static readonly Told Lodged = LodgedOn("2021-09-01");

    // Vw 2000 art. 42(4).
    [Fact]
    public void The_same_extension_is_given_once() => Lodged.And(Complex("2022-02-01")).Refuses(
        Complex("2022-02-10"), Reason.CombinationNotPossible);

    [Fact]
    public void The_same_extension_is_given_once_in_whatever_order_it_is_told() => Lodged.And(Complex("2022-02-10"))
        .Refuses(Complex("2022-02-01"), Reason.CombinationNotPossible);

    // Vw 2000 art. 42(1): six months, the last of them 2022-03-01.
    [Fact]
    public void An_extension_comes_on_the_last_day_at_the_latest()
    {
        Lodged.And(Complex("2022-03-01"));
        Lodged.Refuses(Complex("2022-03-02"), Reason.TermNotRunning);
    }

    [Fact]
    public void An_extension_that_is_told_late_counts_by_its_own_day() => Lodged
        .And(new CaseEvent.Decided(Day("2022-06-01"), Outcome.Granted, Grounds)).And(Complex("2022-02-01"));

    [Fact]
    public void What_was_decided_is_not_extended_any_more() => Lodged
        .And(new CaseEvent.Decided(Day("2021-12-01"), Outcome.Granted, Grounds))
        .Refuses(Complex("2022-02-01"), Reason.TermNotRunning);

    // Vw 2000 art. 42(6): in a Dublin case the term does not run.
    [Fact]
    public void A_term_that_does_not_run_is_not_extended() => Lodged
        .And(new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.Dublin, null))
        .Refuses(Complex("2022-02-01"), Reason.TermNotRunning);

    // Vw 2000 art. 43: twenty-one months at most.
    [Fact]
    public void Nothing_comes_on_top_of_a_moratorium() => Lodged
        .And(Complex("2022-02-01"), Moratorium("2022-05-01"))
        .Refuses(Further("2022-11-01"), Reason.CombinationNotPossible);

    [Fact]
    public void A_moratorium_takes_the_place_of_what_was_extended_before() => Assert.Equal(
        Day("2023-06-01"),
        DeadlineReckoning
            .Of(Lodged.And(Complex("2022-02-01"), Further("2022-11-01"), Moratorium("2023-02-01")).State, Today)
            .Single(deadline => deadline.Term.Code == "BESL6").EndsOn);

    // A collective extension (WBV) is a part of the term: nine and three months are eighteen, which is allowed.
    [Fact]
    public void A_collectively_extended_term_has_the_same_maximum() => LodgedOn("2023-01-09")
        .And(Further("2024-03-01"), Moratorium("2024-06-01"));

    // Vw 2000 art. 42(6): the term that begins anew can be extended anew.
    [Fact]
    public void A_term_that_begins_anew_is_extended_anew() => Lodged
        .And(
            Complex("2022-02-01"),
            new CaseEvent.ClaimSent(Day("2022-02-10"), Cases.Known.Eritrean, ClaimKind.TakeCharge),
            new CaseEvent.ResponsibilityEstablished(Day("2022-04-01")),
            Complex("2022-09-01"));

    static CaseEvent.TermExtended Complex(string day) => new(Day(day), "BESL6", "BESL9", "complex");

    static CaseEvent.TermExtended Further(string day) => new(Day(day), "BESL6", "BESL3", "proper-examination");

    static CaseEvent.TermExtended Moratorium(string day) => new(Day(day), "BESL6", "BESLMAX", "moratorium");
}
