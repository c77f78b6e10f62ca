using System.Collections.Immutable;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Lives.Weights;
using CsCheck;

namespace AsielGrains.Lives.Tests;

/// <summary>Whole lives told in any order give the cases that the same lives give when they are told in time.</summary>
public sealed class RowsProperties
{
    const int LivesPerSeed = 4;

    static readonly DateOnly Today = new(2030, 1, 1);
    static readonly LifeWeights Weights = LifeWeights.Load();

    static readonly Gen<(ulong Seed, int Year, ulong Order, int Chunk)> Told =
        Gen.Select(Gen.ULong, Gen.Int[2014, 2026], Gen.ULong, Gen.Int[1, 40]);

    [Fact]
    public void Late_facts_give_the_same_case_as_timely_ones() => Told.Sample(
        (seed, year, order, chunk) =>
        {
            foreach (var life in Of(seed, year))
            {
                var (late, left) = Tell(Shuffled(Rows(life), order), chunk);
                Assert.True(left.IsEmpty, $"{life.Subject}: {string.Join(", ", left)}");
                Assert.Equal(CaseRows.Decide(AsylumCase.Initial, Rows(life), Today).After, late);
            }
        },
        iter: 1_500);

    [Fact]
    public void A_bad_row_keeps_no_other_from_being_accepted() => Told.Sample(
        (seed, year, order, chunk) =>
        {
            foreach (var life in Of(seed, year).Where(life => life.Subject.Kind is not ApplicationKind.Family))
            {
                var on = life.Reports[^1].On;
                CaseCommand[] bad =
                [
                    new CaseCommand.Report(new CaseEvent.MedicallyScreened(on.AddDays(3)), Organisation.Ind),
                    new CaseCommand.Report(new CaseEvent.TermExtended(on, "NONE", "NONE", "none"), Organisation.Ind),
                    new CaseCommand.Lodge(on.AddDays(-4_000)),
                ];
                var (told, left) = Tell(Shuffled([.. Rows(life), .. bad], order), chunk);
                Assert.Equal(CaseRows.Decide(AsylumCase.Initial, Rows(life), Today).After, told);
                Assert.DoesNotContain(left, row => !bad.Contains(row));
            }
        },
        iter: 400);

    [Fact]
    public void What_is_told_twice_is_known_already() => Told.Sample(
        (seed, year, order, chunk) =>
        {
            foreach (var life in Of(seed, year))
            {
                var once = CaseRows.Decide(AsylumCase.Initial, Rows(life), Today);
                var again = CaseRows.Decide(once.After, Shuffled(Rows(life), order), Today);
                Assert.Empty(again.Events);
                Assert.All(again.Verdicts, verdict => Assert.Equal(RowOutcome.KnownAlready, verdict.Outcome));
            }
        },
        iter: 400);

    [Fact]
    public void A_step_of_a_case_that_never_began_waits_and_says_for_what()
    {
        var step = new CaseCommand.Report(new CaseEvent.MedicallyScreened(new(2020, 2, 3)), Organisation.Gza);
        var verdict = Assert.Single(CaseRows.Decide(AsylumCase.Initial, [step], Today).Verdicts);
        Assert.Equal((RowOutcome.Waiting, Reason.CaseUnknown), (verdict.Outcome, verdict.Rejection!.Reason));
    }

    static IEnumerable<Life> Of(ulong seed, int year) =>
        new Population(seed, Weights, new(year, 1, 1), new(year, 12, 31)).Lives(LivesPerSeed);

    static ImmutableArray<CaseCommand> Rows(Life life) => [.. life.Reports.Select(report => report.Command)];

    static (AsylumCase After, ImmutableArray<CaseCommand> Left) Tell(ImmutableArray<CaseCommand> rows, int chunk)
    {
        var state = AsylumCase.Initial;
        ImmutableArray<CaseCommand> waiting = [];
        foreach (var next in rows.Chunk(chunk))
        {
            ImmutableArray<CaseCommand> told = [.. waiting, .. next];
            var decision = CaseRows.Decide(state, told, Today);
            state = decision.After;
            waiting =
            [
                .. told.Where((_, at) => decision.Verdicts[at] is
                    { Outcome: RowOutcome.Waiting } or { Outcome: RowOutcome.Refused }),
            ];
        }

        return (state, waiting);
    }

    static ImmutableArray<CaseCommand> Shuffled(ImmutableArray<CaseCommand> rows, ulong order)
    {
        var chance = new Chance(order);
        return [.. rows.Select(row => (row, chance.Fraction())).OrderBy(row => row.Item2).Select(row => row.row)];
    }
}
