using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Cases.Known;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Orders;

/// <summary>
/// One order extends a term in all cases of a category (Vw 2000 art. 42(4)b); each case judges for itself.
/// </summary>
public sealed class ExtensionOrderSpecification
{
    static readonly OrderId Order = OrderId.Parse("44444444444444444444444444444444");

    static readonly ExtensionTerms Terms = new(
        new([], [], [], Day("2021-07-01"), null), "BESL6", "BESL9", "many-at-once", "WBV-2021-99",
        DecidedOn: Day("2021-12-01"), InForceFrom: Day("2021-12-01"), InForceUntil: Day("2022-12-31"));

    [Fact]
    public void A_term_that_runs_is_extended_from_the_day_of_the_order()
    {
        var step = Extended(LodgedOn("2021-09-01"));

        Assert.Equal(
            new CaseEvent.TermExtended(Day("2021-12-01"), "BESL6", "BESL9", "many-at-once") { Order = Order }, step);
        Assert.Equal(Day("2022-12-01"), EndOf(LodgedOn("2021-09-01").And(step)));
    }

    [Fact]
    public void A_case_that_is_lodged_after_the_order_is_extended_from_its_own_first_day() =>
        Assert.Equal(Day("2022-02-01"), Extended(LodgedOn("2022-02-01")).On);

    [Fact]
    public void A_case_outside_the_category_refuses()
    {
        Refuses(Reason.NotInCategory, LodgedOn("2021-06-30"));
        Refuses(Reason.NotInCategory, RegisteredOn("2021-09-01"));
        Refuses(Reason.NotInCategory, LodgedOn("2021-09-01"), category => category with { Nationalities = [Eritrean] });
        Refuses(Reason.NotInCategory, LodgedOn("2021-09-01"), category => category with { Tracks = [Track.General] });
        Refuses(
            Reason.NotInCategory,
            LodgedOn("2021-09-01"),
            category => category with { Kinds = [ApplicationKind.Repeat] });
    }

    [Fact]
    public void A_term_that_had_lapsed_by_the_day_of_the_order_is_not_brought_back() => Refuses(
        Reason.TermNotRunning, LodgedOn("2021-07-01"), terms: Terms with { DecidedOn = Day("2022-01-02") });

    [Fact]
    public void A_term_that_was_met_is_not_extended() => Refuses(
        Reason.TermNotRunning,
        LodgedOn("2021-09-01").And(
            new CaseEvent.Decided(Day("2021-11-01"), Domain.Procedures.Outcome.Granted, Grounds)));

    // WBV 2022/22 is in the procedure itself: there is nothing to extend on top.
    [Fact]
    public void What_the_procedure_extends_for_all_is_not_extended_once_more() =>
        Refuses(Reason.TermUnknown, LodgedOn("2023-01-09"));

    [Fact]
    public void A_term_that_has_the_extension_already_stays_as_it_is()
    {
        var decided = LodgedOn("2021-09-01").And(
            new CaseEvent.TermExtended(Day("2021-11-01"), "BESL6", "BESL9", "complex"));

        Assert.Equal(Decision<CaseEvent>.KnownAlready, Ask(decided, Terms));
    }

    [Theory]
    [InlineData("BESL6", "BESL8", "many-at-once", Reason.TermUnknown)]
    [InlineData("NEVER", "BESL9", "many-at-once", Reason.TermUnknown)]
    [InlineData("BESL6", "WBV", "many-at-once", Reason.TermUnknown)]
    [InlineData("BESL6", "BESL9", "busy", Reason.GroundMissing)]
    public void An_order_that_no_procedure_knows_is_not_given(
        string term, string extension, string ground, Reason reason) => Given().When(
        new OrderCommand.Place(Terms with { Term = term, Extension = extension, Ground = ground }), Today)
        .ThenRefused(reason);

    [Fact]
    public void An_order_is_given_once_and_ended_once()
    {
        var (place, end) = (new OrderCommand.Place(Terms), new OrderCommand.End(Day("2022-06-01")));
        OrderEvent placed = new OrderEvent.Placed(Today, Terms), ended = new OrderEvent.Ended(Day("2022-06-01"));

        Given().When(place, Today).Then(placed);
        Given(placed).When(place with { Terms = Terms with { Category = Terms.Category with { } } }).ThenNothingNew();
        Given(placed).When(new OrderCommand.Place(Terms with { Publication = "other" })).ThenRefused(Reason.OrderKnown);
        Given(placed).When(end, Today).Then(ended);
        Given(placed, ended).When(end, Today).ThenNothingNew();
        Given(placed, ended).When(new OrderCommand.End(Day("2022-06-02")), Today).ThenRefused(Reason.OrderEnded);
        Given().When(end, Today).ThenRefused(Reason.OrderUnknown);
    }

    [Fact]
    public void An_order_is_in_force_between_its_days_until_it_is_ended()
    {
        var order = Given(new OrderEvent.Placed(Today, Terms)).State;

        Assert.False(order.IsInForceOn(Day("2021-11-30")));
        Assert.True(order.IsInForceOn(Day("2021-12-01")));
        Assert.True(order.IsInForceOn(Day("2022-12-31")));
        Assert.False(order.IsInForceOn(Day("2023-01-01")));
        Assert.False(ExtensionOrder.Evolve(order, new OrderEvent.Ended(Today)).IsInForceOn(Day("2022-01-01")));
    }

    [Fact]
    public void The_next_round_looks_at_what_happened_since_the_round_before_began()
    {
        var (one, other) = (new CaseId(Guid.NewGuid()), new CaseId(Guid.NewGuid()));
        var order = Given(
            new OrderEvent.Placed(Today, Terms),
            new OrderEvent.CasesTreated(Today, [new(one, CaseOutcome.Extended)], one, new(3, 30)),
            new OrderEvent.CasesTreated(Today, [new(other, CaseOutcome.Refused, Reason.TermUnknown)], null, new(3, 30)))
            .State;

        Assert.Equal((1, 0, 1, 1), (order.Extended, order.KnownAlready, order.Refused, order.Rounds));
        Assert.Equal((null, new JournalPlace(3, 30)), (order.Last, order.Since));
    }

    static Spec<ExtensionOrder, OrderCommand, OrderEvent> Given(params ReadOnlySpan<OrderEvent> history) =>
        Spec<ExtensionOrder, OrderCommand, OrderEvent>.Given(history);

    static CaseEvent.TermExtended Extended(Told told) =>
        Assert.IsType<CaseEvent.TermExtended>(Assert.Single(Ask(told, Terms).Events));

    static DateOnly EndOf(Told told) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == "BESL6").EndsOn;

    static void Refuses(
        Reason reason, Told told, Func<CaseCategory, CaseCategory>? category = null, ExtensionTerms? terms = null)
    {
        var asked = terms ?? Terms;
        Assert.Equal(
            reason,
            Ask(told, asked with { Category = category?.Invoke(asked.Category) ?? asked.Category }).Rejection?.Reason);
    }

    static Decision<CaseEvent> Ask(Told told, ExtensionTerms terms) =>
        AsylumCase.Decide(told.State, new CaseCommand.ExtendByOrder(Order, terms), Today);
}
