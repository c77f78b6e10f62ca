using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using CsCheck;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Explanations;

/// <summary>Which fact by whom led to which dimension of the standing, by which rule and article.</summary>
public sealed class ExplanationSpecification
{
    [Fact]
    public void A_refusal_is_explained_by_its_article_and_what_it_does_to_residence_and_departure()
    {
        var told = Refused();

        var decided = Explained(told, "2021-09-20").Lines.Single(line => line.Kind is StepKind.Decided);

        Assert.Equal(
            ("Ind", "Vw 2000 art. 30-31, 39", "nl-2021"), (decided.Told!.By, decided.Article, decided.Procedure));
        Assert.Equal(
            [
                (Dimension.Stage, "intention", "refused"), (Dimension.Residence, "Applicant", "Appellant"),
                (Dimension.Departure, "NotObliged", "Suspended"),
            ],
            decided.Changes.Select(change => (change.Dimension, change.Before, change.After)));
        Assert.Equal("Vw 2000 art. 8 h", decided.Changes[1].Article);
    }

    [Fact]
    public void A_term_of_appeal_that_passed_is_a_line_of_its_own_that_nobody_told()
    {
        var passed = Explained(Refused(), "2022-03-01").Lines[^1];

        Assert.Equal((null, null), (passed.Kind, passed.Told));
        Assert.Contains(
            passed.Changes, change => (change.Dimension, change.After) == (Dimension.Departure, "Obliged"));
    }

    [Fact]
    public void Coming_of_age_is_a_dated_fact_that_nobody_has_to_tell()
    {
        var told = LodgedOn("2021-09-01").And(
            new CaseEvent.MinorityEstablished(Day("2021-09-02"), Minority.UnaccompaniedChild));
        var history = told.History.Select((told, i) => i == 1
            ? ((CaseEvent.Registered)told) with { Personal = new(null, BornOn: Day("2004-05-10")) }
            : told);

        var line = CaseExplanation.Of(By(history), Day("2022-06-01")).Lines[^1];

        Assert.Equal((Day("2022-05-10"), "BW art. 1:233"), (line.On, line.Article));
        Assert.Equal("Adult", Assert.Single(line.Changes).After);
    }

    [Fact]
    public void A_corrected_date_is_told_by_who_corrected_it_and_the_earlier_one_no_longer_counts()
    {
        var told = By(LodgedOn("2021-09-01").History).Append(new(
            new CaseEvent.Corrected(
                Day("2021-10-01"), null, null, null, Day("2021-09-05"), null, null, null, null),
            4,
            At(4),
            "KMar"));

        var explained = CaseExplanation.Of(told, Day("2021-10-02"));

        var lodged = explained.Lines.Single(line => line.Kind is StepKind.Lodged);
        Assert.Equal((Day("2021-09-05"), "KMar"), (lodged.On, lodged.Told!.By));
        var ended = Assert.Single(explained.Ended);
        Assert.Equal((Day("2021-09-01"), "Ind", "KMar"), (ended.On, ended.Told!.By, ended.Ended!.By));
    }

    [Fact]
    public void A_step_that_was_taken_back_is_among_those_that_no_longer_count()
    {
        var told = By(LodgedOn("2021-09-01").And(new CaseEvent.RestPeriodStarted(Day("2021-09-03"))).History)
            .Append(new(
                new CaseEvent.StepRetracted(Day("2021-09-10"), StepKind.RestPeriodStarted, null, Day("2021-09-03")),
                5,
                At(5),
                "Ind"));

        var explained = CaseExplanation.Of(told, Day("2021-10-02"));

        Assert.DoesNotContain(explained.Lines, line => line.Kind is StepKind.RestPeriodStarted);
        Assert.Equal(StepKind.RestPeriodStarted, Assert.Single(explained.Ended).Kind);
    }

    [Fact]
    public void What_happened_later_than_the_day_is_left_out() => Assert.Equal(
        [StepKind.Announced, StepKind.Registered, StepKind.Lodged],
        Explained(Refused(), "2021-09-01").Lines.Select(line => line.Kind!.Value));

    [Fact]
    public void Who_saw_to_a_deadline_is_told_as_of_the_day_also_when_another_team_does_since()
    {
        var told = LodgedOn("2021-09-01").And(
            new CaseEvent.DeadlineAssigned(Day("2021-10-01"), "BESL6", Organisation.Ind, "ind-zevenaar-2"),
            new CaseEvent.DeadlineAssigned(Day("2021-11-01"), "BESL6", Organisation.Ind, "ind-den-bosch-1"),
            new CaseEvent.DeadlineAssigned(Day("2021-12-01"), "BESL6", Organisation.Ind, null));

        Assert.Equal(
            [null, "ind-zevenaar-2", "ind-den-bosch-1", null],
            new[] { "2021-09-30", "2021-10-31", "2021-11-01", "2021-12-01" }
                .Select(day => Explained(told, day).Assignments.All.SingleOrDefault()?.Team));
    }

    [Fact]
    public void The_trail_of_a_random_life_ends_where_the_case_stands_and_names_every_fact() =>
        Lives.Any.Sample(life =>
        {
            var history = Accepted(life.Start.History, life.Reports);
            var state = history.Aggregate(AsylumCase.Initial, AsylumCase.Evolve);

            var explained = CaseExplanation.Of(By(history), Told.Today);

            Assert.All(explained.Lines, line => Assert.True(line.Told is not null || line.Kind is null));
            Assert.Equal(state.Course.Steps, explained.Lines.Select(line => line.Step).OfType<CaseEvent.Step>());
            Assert.Equal(state.Standing.Stage, Last(explained, Dimension.Stage));
            Assert.Equal(
                state.StandingOn(Told.Today).Departure.GetType().Name,
                Last(explained, Dimension.Departure) ?? nameof(Departure.NotObliged));
            Assert.Equal(
                state.StandingOn(Told.Today).Residence.GetType().Name,
                Last(explained, Dimension.Residence) ?? nameof(Residence.None));
        });

    [Fact]
    public void Every_step_term_and_standing_is_put_into_plain_words_in_two_languages()
    {
        var words = PlainWords.Shipped;
        Assert.All(Enum.GetValues<StepKind>(), kind => Assert.True(words.Knows(kind), $"{kind}"));
        Assert.All(
            ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Terms),
            term => Assert.True(words.Knows(term), term.Code));
        Assert.All(Enum.GetValues<DeadlineState>(), state => Assert.NotEmpty(words.Of(state).Nl));
        Assert.All(
            new[]
            {
                (Dimension.Residence, typeof(Residence)), (Dimension.Reception, typeof(ReceptionRight)),
                (Dimension.Departure, typeof(Departure)), (Dimension.Supervision, typeof(Supervision)),
            },
            pair => Assert.All(pair.Item2.GetNestedTypes(), type => Assert.NotNull(words.Of(pair.Item1, type.Name))));
        Assert.All(Enum.GetNames<Minority>(), name => Assert.NotNull(words.Of(Dimension.Minority, name)));
    }

    [Fact]
    public void Plain_words_are_short_sentences()
    {
        const int wordsMax = 20;
        Assert.All(
            Enum.GetValues<StepKind>().Select(kind => PlainWords.Shipped.Of(kind)),
            text => Assert.All([text.Nl, text.En], sentence =>
            {
                Assert.EndsWith(".", sentence, StringComparison.Ordinal);
                Assert.InRange(sentence.Split(' ').Length, 2, wordsMax);
            }));
    }

    static Told Refused() => LodgedOn("2021-09-01").And(
        new CaseEvent.ExaminationChosen(Day("2021-09-08"), Examination.General),
        new CaseEvent.IntentionSent(Day("2021-09-10")),
        new CaseEvent.Decided(Day("2021-09-13"), Outcome.Unfounded, Grounds));

    static string? Last(CaseExplanation explained, Dimension dimension) => explained.Lines
        .SelectMany(line => line.Changes)
        .LastOrDefault(change => change.Dimension == dimension)?.After;

    static CaseExplanation Explained(Told told, string day) => CaseExplanation.Of(By(told.History), Day(day));

    static IEnumerable<ToldEvent> By(IEnumerable<CaseEvent> history) =>
        history.Select((told, i) => new ToldEvent(told, i + 1, At(i + 1), "Ind"));

    static DateTimeOffset At(int sequence) => new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(sequence);

    static ImmutableArray<CaseEvent> Accepted(
        ImmutableArray<CaseEvent> history, ImmutableArray<CaseCommand.Report> reports)
    {
        foreach (var report in reports)
        {
            var state = history.Aggregate(AsylumCase.Initial, AsylumCase.Evolve);
            history = history.AddRange(AsylumCase.Decide(state, report, Told.Today).Events);
        }

        return history;
    }
}
