using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Portfolio;
using AsielGrains.Domain.Reception;
using static AsielGrains.Domain.Tests.Reception.Site;

namespace AsielGrains.Domain.Tests.Reception;

public sealed class LetSpecification
{
    static readonly NoticeLetter Letter = new(
        LocalCode.Parse("OPZ-1"), LetterKind.Notice, LetterRecipient.Operator, Day(0), null);

    readonly ReceptionSite _site = Of(Opened, AzcOpened, Units(5, 2));

    [Fact]
    public void Let_places_come_back_when_notice_and_return_have_run()
    {
        var site = _site.Then(Let(1, new(RentForm.FixedTerm, ReturnDays: 7), 30, "A-1/1", "A-1/2"))
            .Then(new SiteCommand.RecallLet(Id(1)));
        Assert.Equal((0, 0, 0, 2, 8), site.On(36));
        Assert.Equal((0, 0, 0, 0, 10), site.On(37));
        var let = Assert.Single(site.Lets);
        Assert.Equal(
            [LetState.NoticeGiven, LetState.NoticeGiven, LetState.InReturn],
            new[] { 0, 29, 30 }.Select(day => let.StateOn(Day(day))));
    }

    [Fact]
    public void A_let_place_is_convertible_on_the_nights_on_which_a_recall_of_today_would_have_it_back()
    {
        var site = _site.Then(Let(1, new(RentForm.Operator, ReturnDays: 7), 30, "A-1/1", "A-1/2"))
            .Then(Let(2, new(RentForm.VacancyAct, EarliestEnd: Day(60)), 30, "A-2/1") with { Until = Day(90) });
        Assert.Equal([0, 2, 2, 3, 2], ConvertibleOn(site, 36, 37, 59, 60, 90));
        Assert.Equal((0, 0, 0, 3, 7), site.On(60));
        var recalled = site.Then(new SiteCommand.RecallLet(Id(1)));
        Assert.Equal([0, 1], ConvertibleOn(recalled, 36, 60));
        Assert.Equal((0, 0, 0, 2, 8), site.Then(new SiteCommand.RecallLet(Id(2))).On(60));
    }

    [Fact]
    public void What_is_convertible_is_what_the_curve_of_available_places_would_have_back()
    {
        var site = _site.Then(Let(1, new(RentForm.Operator, ReturnDays: 7), 30, "A-1/1", "A-1/2"));
        foreach (var day in (int[])[0, 36, 37, 180])
        {
            var sheet = new SiteSheet(KnownSite.Of(SiteId.Parse("site"), site), Now);
            var step = Availability.Of([sheet], new(), Now, [day])[0];
            Assert.Equal([step.Recalled], ConvertibleOn(site, day));
        }
    }

    [Fact]
    public void Nobody_has_to_leave_before_the_minimum_term()
    {
        var site = _site.Then(Let(1, new(RentForm.VacancyAct, EarliestEnd: Day(60)), 30, "A-1/1"))
            .Then(new SiteCommand.RecallLet(Id(1)));
        Assert.Equal(Day(60), Assert.Single(site.Lets).Until);
    }

    [Fact]
    public void A_recall_makes_no_let_longer()
    {
        var site = _site.Then(Let(1, new(RentForm.ShortStay, ReturnDays: 7), 30, "A-1/1") with { Until = Day(20) })
            .Then(new SiteCommand.RecallLet(Id(1)));
        Assert.Equal(Day(20), Assert.Single(site.Lets).Until);
    }

    [Fact]
    public void No_more_of_a_site_is_let_than_was_agreed()
    {
        var site = _site.Then(Let(1, new(RentForm.Operator, SharePercentMax: 20), 30, "A-1/1"));
        site.Ask(Let(2, null, 30, "A-2/1", "A-2/2")).ThenRefused(Reason.FlexShareReached, "places");
        var more = site.Then(Let(2, null, 30, "A-2/1"));
        more.Ask(Let(3, null, 30, "A-3/1")).ThenRefused(Reason.FlexShareReached);
        more.Then(new SiteCommand.RecallLet(Id(1))).Then(Let(3, null, 30, "A-3/1") with { From = Day(30) });
    }

    [Fact]
    public void A_letter_is_about_a_notice_that_was_given()
    {
        var site = _site.Then(Let(1, null, 30, "A-1/1"));
        site.Ask(new SiteCommand.RecordLetter(Id(2), Letter)).ThenRefused(Reason.UseUnknown, "let_id");
        site.Ask(new SiteCommand.RecordLetter(Id(1), Letter)).ThenRefused(Reason.LetNotRecalled, "let_id");
        var recalled = site.Then(new SiteCommand.RecallLet(Id(1)));
        recalled.Ask(new SiteCommand.RecordLetter(Id(1), Letter with { SentOn = Day(1) }))
            .ThenRefused(Reason.DateInFuture, "sent_on");
        recalled.Ask(new SiteCommand.RecordLetter(Id(1), Letter with { ReceivedOn = Day(-1) }))
            .ThenRefused(Reason.DatesOutOfOrder, "received_on");
    }

    [Fact]
    public void What_is_learned_later_of_a_letter_takes_its_place()
    {
        var sent = _site.Then(Let(1, null, 30, "A-1/1"))
            .Then(new SiteCommand.RecallLet(Id(1)))
            .Then(new SiteCommand.RecordLetter(Id(1), Letter));
        Assert.Empty(sent.Ask(new SiteCommand.RecordLetter(Id(1), Letter)).Events);
        var received = sent.Then(new SiteCommand.RecordLetter(Id(1), Letter with { ReceivedOn = Day(0) }));
        Assert.Equal(Day(0), Assert.Single(Assert.Single(received.Lets).Letters).ReceivedOn);
    }

    static IEnumerable<int> ConvertibleOn(ReceptionSite site, params int[] nights) =>
        nights.Select(night => site.Nights(Now, night + 1)[night].Types[0].Convertible);

    static SiteCommand.LetPlaces Let(int id, FlexTerms? terms, int notice, params string[] places) => new(
        Id(id), Places(places), Day(0), null, FlexGroup.Students, notice) { Terms = terms };
}
