using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Lives.Weights;
using CsCheck;

namespace AsielGrains.Lives.Tests;

/// <summary>Lives are told under the law of their days: nothing of them is refused.</summary>
public sealed class PopulationProperties
{
    const int LivesPerSeed = 12;

    static readonly DateOnly Today = new(2030, 1, 1);
    static readonly LifeWeights Weights = LifeWeights.Load();

    static readonly Gen<(ulong Seed, int Year)> Seeds = Gen.Select(Gen.ULong, Gen.Int[2014, 2026]);

    [Fact]
    public void Every_life_is_accepted_under_the_law_of_its_days() => Seeds.Sample(
        (seed, year) =>
        {
            foreach (var life in Of(seed, year).Lives(LivesPerSeed))
                Assert.True(Refusal(life) is var refusal && refusal is null, refusal);
        },
        iter: 4_000);

    [Theory]
    [InlineData(2021, 6, 25)]
    [InlineData(2026, 6, 12)]
    public void Who_comes_just_before_another_law_has_a_life_that_is_accepted(int year, int month, int day)
    {
        var law = new DateOnly(year, month, day);
        Assert.Equal(law, ShippedProcedures.Book.On(law).LodgedFrom);
        var lives = new Population(5, Weights, law.AddDays(-7), law.AddDays(-1)).Lives(4_000).ToList();
        Assert.All(lives, life => Assert.Null(Refusal(life)));
        Assert.Contains(
            lives, life => life.Subject.Kind is ApplicationKind.Repeat && StateOf(life).LodgedOn >= law);
    }

    [Fact]
    public void A_seed_tells_the_same_lives_for_ever()
    {
        static string Told(Life life) => string.Join('\n', life.Reports.Select(report => $"{report}"));
        Seeds.Sample(
            (seed, year) => Assert.Equal(
                Of(seed, year).Lives(LivesPerSeed).Select(Told), Of(seed, year).Lives(LivesPerSeed).Select(Told)),
            iter: 50);
        var first = Of(7, 2020).Lives(1).Single();
        Assert.Equal("9990000000", first.Subject.VNumber.Digits);
    }

    [Fact]
    public void Persons_are_recognisably_invented() => Assert.All(
        Of(1, 2019).Lives(500),
        life => Assert.StartsWith("999", life.Subject.VNumber.Digits, StringComparison.Ordinal));

    [Fact]
    public void The_lives_reach_every_fate_every_way_to_leave_and_every_law()
    {
        var lives = Enumerable.Range(2014, 13).SelectMany(year => Of(11, year).Lives(2_000)).ToList();
        var standings = lives.Select(life => StateOf(life).Standing).ToList();
        Assert.Equal(
            ["eu-2026", "nl-2010", "nl-2021", "nl-2021-extended"],
            standings.Select(standing => standing.Procedure.Version).Distinct().Order());
        Assert.Superset(
            new HashSet<string> { "granted", "refused", "judged", "final", "withdrawn" },
            standings.Select(standing => standing.Stage).ToHashSet());
        Assert.Equal(
            Enum.GetValues<DepartureKind>().Order(),
            standings.Select(standing => standing.Departure).OfType<Departure.Gone>().Select(gone => gone.Kind)
                .Distinct().Order());
        Assert.Contains(lives, life => life.Subject.Kind is ApplicationKind.Repeat);
        Assert.Contains(lives, life => life.Plan.GoesAway);
        Assert.Contains(lives, life => life.Subject.Minority is Minority.UnaccompaniedChild);
    }

    [Fact]
    public void Who_leaves_after_a_refusal_went_through_the_return_track_and_not_every_agreement_is_used()
    {
        var tracks = Of(11, 2019).Lives(3_000)
            .Where(life => life.Plan is { Fate: LifeFate.Refused or LifeFate.SafeCountry, Leaves: not null })
            .Select(life => ReturnTrack.Of(StateOf(life).Course))
            .ToList();
        Assert.All(tracks, track => Assert.True(track is { FileComplete: true, Talks: > 0 }));
        Assert.Equal(
            [false, true],
            tracks.SelectMany(track => track.Agreements).Select(one => one.UsedOn is not null).Distinct().Order());
        Assert.Contains(tracks.SelectMany(track => track.Agreements), one => one.Attempts > 0);
    }

    [Fact]
    public void A_permit_holder_lets_relatives_come_and_each_case_names_the_other()
    {
        var lives = Of(11, 2019).Lives(3_000).ToDictionary(life => life.Subject.Case);
        var relatives = lives.Values.Where(life => life.Subject.Kind is ApplicationKind.Family).ToList();
        Assert.All(relatives, relative => Assert.Contains(
            StateOf(lives[relative.Subject.Referent!.Value]).Course.Steps.OfType<CaseEvent.RelativeApplied>(),
            step => step.Relative == relative.Subject.Case));
        Assert.Equal(
            [FamilyOutcome.Granted, FamilyOutcome.Refused],
            relatives.SelectMany(life => StateOf(life).Course.Steps).OfType<CaseEvent.FamilyDecided>()
                .Select(step => step.Outcome).Distinct().Order());
    }

    [Fact]
    public void Nothing_is_lodged_and_nobody_is_heard_while_the_procedure_stands_still() =>
        Assert.DoesNotContain(
            new Population(3, Weights, new(2020, 1, 1), new(2020, 5, 1)).Lives(3_000)
                .SelectMany(life => life.Reports)
                .Where(report => report.Command is CaseCommand.Lodge
                    or CaseCommand.Report { Step: CaseEvent.HearingHeld }),
            report => Pause.Of2020.Covers(report.On));

    static Population Of(ulong seed, int year) => new(seed, Weights, new(year, 1, 1), new(year, 12, 31));

    static string? Refusal(Life life)
    {
        var state = AsylumCase.Initial;
        foreach (var report in life.Reports)
        {
            var decision = AsylumCase.Decide(state, report.Command, Today);
            if (decision.Rejection is { } rejection)
                return $"{life.Subject} {life.Plan}: {report} was refused: {rejection}";
            state = decision.Events.Aggregate(state, AsylumCase.Evolve);
        }

        return null;
    }

    static AsylumCase StateOf(Life life) => life.Reports.Aggregate(
        AsylumCase.Initial,
        (state, report) => AsylumCase.Decide(state, report.Command, Today).Events.Aggregate(state, AsylumCase.Evolve));
}
