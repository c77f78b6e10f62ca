using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Portfolio;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;

namespace AsielGrains.Domain.Tests.Portfolio;

public sealed class ScalingSpecification
{
    static readonly SiteEvent.PlacesLet Students = new(
        Site.Today, Site.Id(1), Site.Places("A-1/1", "A-1/2"), Site.Day(0), null, FlexGroup.Students, 30);

    readonly SiteSheet _sheet = Sheet("azc", Site.Of(
        Site.Opened,
        Site.AzcOpened,
        Site.Units(5, 2),
        Students,
        new SiteEvent.ReserveSet(Site.Today, ReserveKind.Direct, SiteType.Azc, 4, 14),
        new SiteEvent.ReserveSet(Site.Today, ReserveKind.Indirect, SiteType.Azc, 20, 90)));

    [Fact]
    public void What_is_available_grows_with_the_days()
    {
        var curve = Availability.Of([_sheet], new(), Site.Now, Availability.StandardDays);
        Assert.Equal([8, 12, 14, 34, 34], curve.Select(step => step.Usable));
        Assert.Equal([(8, 0, 0, 0), (8, 0, 4, 0), (8, 2, 4, 0)], curve.Take(3).Select(step =>
            (step.Free, step.Recalled, step.DirectReserve, step.IndirectReserve)));
    }

    [Fact]
    public void A_ceiling_bounds_all_but_what_is_agreed_anew()
    {
        var bound = Sheet("azc", ReceptionSite.Evolve(_sheet.Site.State, Site.Ceiling(9)));
        var curve = Availability.Of([bound], new(), Site.Now, Availability.StandardDays);
        Assert.Equal([8, 9, 9, 29, 29], curve.Select(step => step.Usable));
    }

    [Fact]
    public void The_least_disruptive_measures_come_first()
    {
        Assert.Equal([(ScalingKind.DirectReserve, 2)], Advised(needed: 10, day: 60));
        Assert.Equal(
            [(ScalingKind.DirectReserve, 4), (ScalingKind.Recall, 2)], Advised(needed: 14, day: 60));
        Assert.Equal(
            [(ScalingKind.DirectReserve, 4), (ScalingKind.Recall, 2), (ScalingKind.IndirectReserve, 5)],
            Advised(needed: 19, day: 90));
    }

    [Fact]
    public void What_cannot_be_done_in_time_is_not_advised_and_what_is_left_is_told()
    {
        var advice = Advice(needed: 20, day: 14);
        Assert.Equal([(ScalingKind.DirectReserve, 4)], advice.Measures.Select(Told));
        Assert.Equal((12, 8), (advice.Gap, advice.Left));
        var later = Advice(needed: 100, day: 60).Measures[^1];
        Assert.Equal((ScalingKind.Opening, 86, 42), (later.Kind, later.Places, later.LeadDays));
        Assert.Equal(Site.Day(18), later.DecideBy);
    }

    [Fact]
    public void Sites_that_are_still_to_be_found_have_no_more_places_than_one_has_and_the_rest_is_left()
    {
        var advice = Advice(needed: 1_000, day: 60);
        Assert.Equal(
            [(ScalingKind.Opening, SiteType.Noodopvang, 158, 42)],
            advice.Measures.Where(measure => measure.Site is null).Select(Opening));
        Assert.Equal(1_000 - 14 - 158, advice.Left);
        var half = Advice(needed: 1_000, day: 200);
        Assert.Equal(
            [(ScalingKind.Opening, SiteType.Azc, 300, 180), (ScalingKind.Opening, SiteType.Noodopvang, 158, 42)],
            half.Measures.Where(measure => measure.Site is null).Select(Opening));
        Assert.Equal(1_000 - 34 - 300 - 158, half.Left);

        static (ScalingKind, SiteType, int, int) Opening(ScalingMeasure measure) =>
            (measure.Kind, measure.Type, measure.Places, measure.LeadDays);
    }

    [Fact]
    public void What_opens_later_is_brought_forward_no_faster_than_a_site_of_its_type_opens()
    {
        SiteSheet Planned(SiteType type) => Sheet("later", Site.Of(
            Site.Opened,
            new SiteEvent.PartOpened(Site.Today, Site.Azc, type, Regime.Rva, Site.Day(300), null),
            Site.Units(5, 2)));
        ScalingAdvice Asked(SiteType type, ScalingTerms? terms = null) => Scaling.Of(
            [Planned(type)],
            new() { Types = [type] },
            (Site.Day(60), 10),
            Site.Now,
            terms ?? new ScalingTerms(EmergencyPlacesMax: 0, OpeningPlacesMax: 0));
        Assert.Equal((0, 10), (Asked(SiteType.Azc).Measures.Length, Asked(SiteType.Azc).Left));
        var hall = Asked(SiteType.Noodopvang);
        Assert.Equal((42, 0), (Assert.Single(hall.Measures).LeadDays, hall.Left));
        Assert.Equal(50, Assert.Single(Asked(SiteType.Azc, new(RegularDays: 50)).Measures).LeadDays);
    }

    [Fact]
    public void What_coa_does_not_count_is_told_apart_and_counts_when_its_type_is_named()
    {
        SiteSheet[] sites =
        [
            Filled("azc", SiteType.Azc), Filled("sporthal", SiteType.Crisisnoodopvang),
            Filled("dc", SiteType.Detentiecentrum),
        ];
        var all = PortfolioAnalysis.Of(sites, new(), Site.Now).Single(line => line is { Province: null, Type: null });
        Assert.Equal((1, 10, 20), (all.Sites, all.Total, all.OutsideCoa));
        Assert.DoesNotContain(
            PortfolioAnalysis.Of(sites, new(), Site.Now), line => line.Type is SiteType.Crisisnoodopvang);
        var row = RollOff.Of(sites, new(), [Site.Today], new([])).Single();
        Assert.Equal((10, 20), (row.Capacity, row.OutsideCoa));
        Assert.Equal(9, Scaling.Of(sites, new(), (Site.Day(1), 0), Site.Now).Placeable);
        var named = new CapacityFilter { Types = [SiteType.Crisisnoodopvang] };
        Assert.Equal((10, 0), RollOff.Of(sites, named, [Site.Today], new([]))
            .Select(asked => (asked.Capacity, asked.OutsideCoa)).Single());
    }

    [Fact]
    public void Where_measures_are_carried_out_or_people_are_detained_is_never_given_up()
    {
        foreach (var type in (SiteType[])
            [SiteType.Htl, SiteType.Vtl, SiteType.SobereOpvang, SiteType.JustitieelComplex, SiteType.Detentiecentrum])
            Assert.Empty(Scaling.Of(
                [Filled("site", type)], new() { Types = [type] }, (Site.Day(200), 0), Site.Now).Measures);
    }

    [Fact]
    public void A_part_that_closes_is_prolonged_before_others_are_sent_away()
    {
        var closing = Sheet("azc", Site.Of(
            Site.Opened,
            Site.Part(Site.Azc, SiteType.Azc, until: 100),
            Site.Units(5, 2),
            Site.Held(2, Site.Places("A-2/1")),
            Site.Arrived(2),
            Site.Part(Site.Col, SiteType.Azc),
            Site.Units(5, 2, prefix: "B-", part: Site.Col),
            Students with { Places = Site.Places("B-1/1", "B-1/2") }));
        var advice = Scaling.Of([closing], new(), (Site.Day(120), 12), Site.Now);
        Assert.Equal((1, 5), (advice.Displaced, advice.Gap));
        Assert.Equal([(ScalingKind.Extension, 10)], advice.Measures.Select(Told));
        Assert.Equal(Site.Day(10), advice.Measures[0].DecideBy);
    }

    [Fact]
    public void Who_rents_in_a_part_that_is_prolonged_can_be_asked_to_leave_and_then_it_stays_prolonged()
    {
        var closing = Sheet("azc", Site.Of(
            Site.Opened,
            Site.Part(Site.Azc, SiteType.Azc, until: 100),
            Site.Units(3, 2),
            Students with { Places = Site.Places("A-1/1", "A-1/2", "A-2/1", "A-2/2") }));
        var advice = Scaling.Of([closing], new(), (Site.Day(120), 4), Site.Now);
        Assert.Equal([(ScalingKind.Extension, 2), (ScalingKind.Recall, 4)], advice.Measures.Select(Told));
        Assert.Equal((4, 0), (advice.Gap, advice.Left));
    }

    [Fact]
    public void Of_too_many_places_crisis_reception_goes_first_then_emergency_reception_then_free_places_are_let_out()
    {
        SiteSheet[] sites =
        [
            Filled("azc", SiteType.Azc),
            Filled("hal", SiteType.Noodopvang),
            Filled("sporthal", SiteType.Crisisnoodopvang),
            Filled("col", SiteType.Col),
        ];
        SiteType[] named = [SiteType.Azc, SiteType.Noodopvang, SiteType.Crisisnoodopvang, SiteType.Col];
        Assert.Equal(
            [
                (ScalingKind.CloseEmergency, "sporthal", 10, 1),
                (ScalingKind.CloseEmergency, "hal", 10, 1),
                (ScalingKind.LetOut, "azc", 3, 0),
            ],
            Down(sites, day: 200, needed: 4, named));
        Assert.Equal(
            (ScalingKind.CloseEmergency, "sporthal", 10, 1), Assert.Single(Down(sites, 200, needed: 26, named)));
        Assert.Equal([(ScalingKind.LetOut, "azc", 3, 0)], Down(sites, day: 27, needed: 4, named));
    }

    [Fact]
    public void Emergency_reception_and_what_no_target_group_can_have_is_never_let_out()
    {
        SiteType[] lettable = [SiteType.Azc, SiteType.Satelliet, SiteType.Regionaal];
        foreach (var type in Enum.GetValues<SiteType>())
            Assert.Equal(lettable.Contains(type) ? 1 : 0, Down([Filled("site", type)], day: 14, needed: 0).Length);
        var minors = Sheet("azc", Site.Of(
            Site.Opened, Site.AzcOpened, Site.Units(5, 2, UnitTraits.UnaccompaniedMinors)));
        Assert.Empty(Down([minors], day: 14, needed: 0));
    }

    [Fact]
    public void Another_part_closes_after_places_were_let_out_and_an_empty_one_before_one_with_people()
    {
        var empty = Sheet("leeg", Site.Of(Site.Opened, Site.Part(Site.Azc, SiteType.Logeerregeling), Site.Units(2, 2)));
        Assert.Equal(
            [
                (ScalingKind.LetOut, "azc", 3, 0),
                (ScalingKind.CloseEmpty, "leeg", 4, 0),
                (ScalingKind.CloseOccupied, "kwv", 10, 1),
            ],
            Down(
                [Filled("kwv", SiteType.KleineWoonvoorziening), empty, Filled("azc", SiteType.Azc)],
                day: 200,
                needed: 0));
    }

    [Fact]
    public void The_portfolio_is_told_by_province_by_type_and_as_a_whole()
    {
        var other = Sheet("col", Site.Of(
            new SiteEvent.Opened(Site.Today, "col", "GM0014", "PV21"),
            Site.Part(Site.Col, SiteType.Col, until: 100),
            Site.Units(5, 2, part: Site.Col)));
        var lines = PortfolioAnalysis.Of([_sheet, other], new(), Site.Now);
        var all = lines.Single(line => line is { Province: null, Type: null });
        Assert.Equal((2, 20, 2, 10), (all.Sites, all.Total, all.Flex, all.FlexPercent));
        Assert.Equal((0, 10, 10, 10), (all.EndsWithin90, all.EndsWithin180, all.EndsWithin365, all.NoEnd));
        var azc = lines.Single(line => line is { Province: "PV20", Type: SiteType.Azc });
        Assert.Equal((10, 4, 20), (azc.Total, azc.DirectReserve, azc.IndirectReserve));
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public void The_calendar_of_many_sites_tells_what_frees_up_and_what_ends()
    {
        var site = Sheet("azc", Site.Of(
            Site.Opened,
            Site.Part(Site.Azc, SiteType.Azc, until: 50),
            Site.Units(5, 2),
            Site.Held(2, Site.Places("A-2/1"), until: 5),
            Site.Arrived(2),
            Students with { Until = Site.Day(20) }));
        var (lines, all) = PortfolioCalendar.Of([site], new(), Site.Now, 100, []);
        Assert.Equal(
            [CalendarChange.Departure, CalendarChange.LetEnds, CalendarChange.PartCloses],
            lines.Select(line => line.Line.Change));
        Assert.Equal([true, true, false], lines.Select(line => line.FreesUp));
        Assert.Equal(3, all);
        Assert.Empty(PortfolioCalendar.Of(
            [site], new(Profile: new(null, UnitTraits.None, UnitTraits.Accessible)), Site.Now, 100, []).Lines);
    }

    [Fact]
    public void A_recall_is_due_from_the_occupancy_that_was_agreed_on()
    {
        SiteSheet Due(int percent) => Sheet("azc", Site.Of(
            Site.Opened,
            Site.AzcOpened,
            Site.Units(5, 2),
            Site.Held(2, Site.Places("A-2/1", "A-2/2")),
            Students with { Terms = new(RentForm.Operator, RecallAtPercent: percent) }));
        bool IsDue(SiteSheet site) => Assert.Single(LetBook.Of([site], [site], new(), Site.Now).Lines).IsRecallDue;
        Assert.True(IsDue(Due(25)));
        Assert.False(IsDue(Due(26)));
    }

    (ScalingKind Kind, int Places)[] Advised(int needed, int day) =>
        [.. Advice(needed, day).Measures.Select(Told)];

    ScalingAdvice Advice(int needed, int day) => Scaling.Of([_sheet], new(), (Site.Day(day), needed), Site.Now);

    static (ScalingKind, string, int, int)[] Down(
        SiteSheet[] sites, int day, int needed, params SiteType[] types) =>
    [
        .. Scaling.Of(sites, new() { Types = [.. types] }, (Site.Day(day), needed), Site.Now).Measures
            .Select(measure =>
                (measure.Kind, measure.Site!.Value.ToString(), measure.Places, measure.PersonsMoved)),
    ];

    /// <summary>Ten places, one of them taken.</summary>
    static SiteSheet Filled(string id, SiteType type) => Sheet(id, Site.Of(
        Site.Opened,
        Site.Part(Site.Azc, type),
        Site.Units(5, 2),
        Site.Held(2, Site.Places("A-2/1")),
        Site.Arrived(2)));

    static (ScalingKind Kind, int Places) Told(ScalingMeasure measure) => (measure.Kind, measure.Places);

    static SiteSheet Sheet(string id, ReceptionSite site) => new(KnownSite.Of(SiteId.Parse(id), site), Site.Now);
}
