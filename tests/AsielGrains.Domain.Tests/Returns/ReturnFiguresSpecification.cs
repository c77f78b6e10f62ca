using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Returns;
using AsielGrains.Domain.Tests.Procedures;
using CsCheck;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Returns;

/// <summary>The figure the pilot was about: the share of agreements on readmission that were used.</summary>
public sealed class ReturnFiguresSpecification
{
    static readonly Nationality Morocco = Nationality.Parse("MAR");
    static readonly Nationality Algeria = Nationality.Parse("DZA");

    static CaseEvent.ReadmissionAgreed Agreed(string on, Nationality country, string? until) =>
        new(Day(on), country, ReadmissionSource.Authorities, until is null ? null : Day(until));

    static CaseEvent.Departed Gone(string on, DepartureKind kind) => new(Day(on), kind);

    // Five agreements: one used by force, one independently, one lapsed, one lost to who left unseen, one open.
    static ReturnBook Book(params CaseEvent[][] more)
    {
        CaseEvent[][] cases =
        [
            [
                Agreed("2020-01-10", Morocco, "2020-04-10"),
                new CaseEvent.ReturnAttempted(Day("2020-02-01"), Morocco, AttemptResult.CalledOff),
                new CaseEvent.ReturnAttempted(Day("2020-03-01"), Morocco, AttemptResult.Departed),
                Gone("2020-03-01", DepartureKind.Forced),
            ],
            [Agreed("2020-01-20", Algeria, "2020-04-20"), Gone("2020-02-10", DepartureKind.Independent)],
            [Agreed("2020-01-30", Algeria, "2020-03-15")],
            [Agreed("2020-02-10", Algeria, "2020-12-31"), Gone("2020-03-20", DepartureKind.Unsupervised)],
            [Agreed("2020-02-20", Algeria, null)],
            [Gone("2020-05-01", DepartureKind.Transferred)],
        ];
        var book = new ReturnBook();
        foreach (var (at, events) in cases.Concat(more).Index())
            foreach (var @event in events)
                book.Apply(new(new Guid(at + 1, 0, 0, new byte[8])), @event);
        return book;
    }

    [Fact]
    public void Each_agreement_was_used_is_open_or_is_lost() => Assert.Equal(
        [
            new AgreementFigures(Algeria, 4, Used: 1, Open: 1, Lost: 2, Attempts: 0),
            new AgreementFigures(Morocco, 1, Used: 1, Open: 0, Lost: 0, Attempts: 2),
        ],
        Book().Figures(null, null, Day("2020-08-01")).Agreements);

    // The pilot was about what countries agreed to: who has a passport needs no agreement.
    [Fact]
    public void A_document_of_ones_own_is_told_by_its_source_and_is_no_part_of_the_share()
    {
        var figures = Book(
            [new CaseEvent.ReadmissionAgreed(Day("2020-02-20"), Algeria, ReadmissionSource.OwnDocument, null)])
            .Figures(null, null, Day("2020-08-01"));

        Assert.Equal(Book().Figures(null, null, Day("2020-08-01")).Agreements, figures.Agreements);
        Assert.Equal(
            [(ReadmissionSource.Authorities, 5), (ReadmissionSource.OwnDocument, 1)],
            figures.Sources.Select(one => (one.Source!.Value, one.Obtained)));
    }

    [Fact]
    public void Whether_it_is_open_depends_on_the_day() => Assert.Equal(
        2, Book().Figures(null, null, Day("2020-03-10")).Agreements[0].Open);

    // DT&V: zelfstandig aantoonbaar, gedwongen, zelfstandig zonder toezicht; transfers are told apart.
    [Fact]
    public void Departures_are_counted_by_the_kinds_of_the_chain() => Assert.Equal(
        [
            new(DepartureKind.Independent, 1), new(DepartureKind.Forced, 1), new(DepartureKind.Unsupervised, 1),
            new DepartureFigures(DepartureKind.Transferred, 1),
        ],
        Book().Figures(null, null, Day("2020-08-01")).Departures);

    // Who left without supervision came back, and was removed: two departures of one case.
    [Fact]
    public void Who_comes_back_and_leaves_again_counts_twice()
    {
        var figures = Book(
        [
            Gone("2020-03-01", DepartureKind.Unsupervised),
            new CaseEvent.ReturnedFromAbsence(Day("2020-04-01")),
            Agreed("2020-04-10", Morocco, "2020-06-10"),
            Gone("2020-05-01", DepartureKind.Forced),
        ]).Figures(null, null, Day("2020-04-20"));

        Assert.Equal((2, 2), (Count(DepartureKind.Forced), Count(DepartureKind.Unsupervised)));

        long Count(DepartureKind kind) => figures.Departures.Single(one => one.Kind == kind).Count;
    }

    [Fact]
    public void A_period_counts_what_was_obtained_and_who_left_in_it()
    {
        var february = Book().Figures(Day("2020-02-01"), Day("2020-02-29"), Day("2020-08-01"));

        Assert.Equal((2, 0), (february.Agreements.Single().Obtained, february.Agreements.Single().Used));
        Assert.Equal(1, february.Departures.Sum(one => one.Count));
    }

    [Fact]
    public void A_step_that_was_retracted_counts_no_more()
    {
        var book = Book();
        book.Apply(
            new(new Guid(1, 0, 0, new byte[8])),
            new CaseEvent.StepRetracted(Day("2020-06-01"), StepKind.Departed, "Forced", Day("2020-03-01")));

        var morocco = book.Figures(null, null, Day("2020-08-01")).Agreements[1];
        Assert.Equal((0, 1), (morocco.Used, morocco.Lost));
    }

    [Fact]
    public void The_order_in_which_facts_come_changes_no_figure() =>
        Gen.Select(Lives.Timely, Gen.Int[0, int.MaxValue]).Sample((life, seed) =>
        {
            var steps = life.Reports.Select(CaseEvent (report) => report.Step)
                .Where(ReturnBook.Counts).Distinct().ToArray();
            var (timely, late) = (new ReturnBook(), new ReturnBook());
            var shuffled = steps.ToArray();
            new Random(seed).Shuffle(shuffled);
            foreach (var step in steps)
                timely.Apply(new(new Guid(1, 0, 0, new byte[8])), step);
            foreach (var step in shuffled)
                late.Apply(new(new Guid(1, 0, 0, new byte[8])), step);

            var (one, other) = (timely.Figures(null, null, Today), late.Figures(null, null, Today));
            Assert.Equal(one.Agreements, other.Agreements);
            Assert.All(one.Agreements, sum => Assert.Equal(sum.Obtained, sum.Used + sum.Open + sum.Lost));
        });
}
