using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using static AsielGrains.Domain.Tests.Households.Sites;

namespace AsielGrains.Domain.Tests.Households;

public sealed class FairnessSpecification
{
    readonly HouseholdBook _book = new();
    int _households;

    [Fact]
    public void What_was_advised_and_taken_is_told_by_nationality_and_small_groups_together()
    {
        Placed("SYR", times: 12, rank: 1, options: 4);
        Placed("ERI", times: 9, rank: 2, options: 2);
        Placed("ERI", times: 1, rank: null, options: 2);
        Placed("AFG", times: 3, rank: 1, options: 1);

        var report = _book.Fairness(Day(0), Day(30));

        Assert.Equal(new FairnessRow(Nationality.Parse("SYR"), 12, 24, 12, 48, 12, 0, 0), report.Rows[0]);
        Assert.Equal(new FairnessRow(Nationality.Parse("ERI"), 10, 20, 10, 20, 0, 1, 0), report.Rows[1]);
        Assert.Equal(2, report.Rows.Length);
        Assert.Equal(new FairnessRow(null, 3, 6, 3, 3, 3, 0, 0), report.Others);
        Assert.Equal(new FairnessRow(null, 25, 50, 25, 71, 15, 1, 0), report.All);
    }

    [Fact]
    public void A_split_is_one_choice_with_the_minors_of_all_its_parts()
    {
        var terms = Split(JointPart(North, 1, 2, minors: 1), JointPart(South, 2, 3, minors: 2));
        var book = new Sites().Tell(new JointEvent.Begun(Today, terms, "coa.placement"))
            .Held(North, 1, 2, joint: Joint).Chosen(North, 1, minors: 1).Arrived(North, 1)
            .Held(South, 2, 3, joint: Joint).Chosen(South, 2, minors: 2).Arrived(South, 2).Book;

        Assert.Equal(new FairnessRow(null, 1, 5, 1, 4, 1, 0, 0), book.Fairness(Day(0), Day(30)).All);
        Assert.Equal(3, book.Figures(Day(0), Day(30)).Minors);
    }

    [Fact]
    public void A_household_of_several_nationalities_is_among_the_others()
    {
        Placed("SYR", times: 11, rank: 1, options: 1);
        _book.Apply(NewCase(), Registered("IRQ", HouseholdOf(1)), ExpiresAt(0));

        var report = _book.Fairness(Day(0), Day(30));
        Assert.Equal((10, 1), (report.Rows.Single().Households, report.Others.Households));
    }

    [Fact]
    public void Who_joined_a_household_after_registration_brings_the_nationality_along()
    {
        for (var number = 1; number <= 10; number++)
        {
            var joins = NewCase();
            _book.Apply(joins, Registered(number == 1 ? "SYR" : "ERI", null), ExpiresAt(0));
            if (number == 1)
                _book.Apply(
                    joins,
                    new CaseEvent.Corrected(
                        Today, null, null, null, null, null, null, Nationality.Parse("ERI"), null),
                    ExpiresAt(0));
            _book.Apply(
                joins,
                new CaseEvent.HouseholdChanged(Day(0), HouseholdOf(number), HouseholdReason.Reunion),
                ExpiresAt(0));
            Held(number, rank: 1, options: 1);
        }

        var row = Assert.Single(_book.Fairness(Day(0), Day(30)).Rows);
        Assert.Equal((Nationality.Parse("ERI"), 10), (row.Nationality, row.Households));
    }

    [Fact]
    public void Only_arrivals_of_the_period_count()
    {
        Placed("SYR", times: 10, rank: 1, options: 1);
        Assert.Empty(_book.Fairness(Day(1), Day(30)).Rows);
        Assert.Equal(0, _book.Fairness(Day(-9), Day(-1)).All.Persons);
    }

    void Placed(string nationality, int times, int? rank, int options)
    {
        for (var time = 0; time < times; time++)
        {
            _book.Apply(NewCase(), Registered(nationality, HouseholdOf(++_households)), ExpiresAt(0));
            Held(_households, rank, options);
        }
    }

    void Held(int number, int? rank, int options)
    {
        var at = ExpiresAt(0).AddDays(-1);
        _book.Apply(
            North,
            new SiteEvent.PlacesHeld(
                Today, at, Id(number), HouseholdOf(number),
                PlaceSet.Of([PlaceId.Parse($"A-{number}/1"), PlaceId.Parse($"A-{number}/2")]),
                Day(0), null, ExpiresAt(0), null, null),
            "Coa",
            at);
        _book.Apply(
            North,
            new SiteEvent.PlaceChosen(
                Today, Id(number), new(rank, options, []), null, rank is null ? DeviationReason.Safety : null),
            "Coa",
            at);
    }

    static CaseEvent.Registered Registered(string nationality, HouseholdId? household) => new(
        Today, new(Guid.NewGuid()), ApplicationKind.First, Nationality.Parse(nationality), household);

    static HouseholdId HouseholdOf(int number) => new(new Guid(number, 7, 0, new byte[8]));

    static CaseId NewCase() => new(Guid.NewGuid());
}
