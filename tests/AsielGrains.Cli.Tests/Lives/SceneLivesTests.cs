using AsielGrains.Cli.Lives;
using AsielGrains.Cli.Scenes;
using AsielGrains.Domain.Cases;

namespace AsielGrains.Cli.Tests.Lives;

/// <summary>The lives behind the scenes: accepted by the rules, adding up to what sources have of the year.</summary>
public sealed class SceneLivesTests
{
    static readonly DateOnly Today = new(2026, 11, 1);

    [Theory]
    [InlineData("2015")]
    [InlineData("2020")]
    public void The_year_adds_up_to_its_sources_within_five_per_cent(string name)
    {
        var scene = Scene.Load(name);
        var year = Year(scene);

        Assert.Equal(5, year.Sourced.Count(one => one.Figure.Source != "aida-35925-VI"));
        Assert.All(year.Sourced, one => Assert.True(
            Math.Abs(one.DeviationPercent) <= SceneYear.DeviationPercentMax,
            $"{one.Figure.Name}: {one.Simulated} for {one.Figure.Value}"));
        Assert.True(year.IsWithinSources);
    }

    [Theory]
    [InlineData("2015")]
    [InlineData("2020")]
    public void No_rule_refuses_any_of_its_reports(string name)
    {
        var lives = SceneLives.Load(Scene.Load(name));
        foreach (var life in lives.Year.Concat(lives.Stock))
        {
            var decided = CaseRows.Decide(
                AsylumCase.Initial, [.. life.Reports.Select(report => report.Command)], Today);
            Assert.True(
                decided.Verdicts.All(verdict => verdict.Outcome is RowOutcome.Accepted),
                $"{life.Plan}: {decided.Verdicts.First(verdict => verdict.Rejection is not null).Rejection}");
        }
    }

    [Fact]
    public void Every_figure_says_its_source_or_that_there_is_none()
    {
        var output = new StringWriter();
        Year(Scene.Load("2020")).Write(output);
        Assert.Contains("no source", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("aida-35925-VI", output.ToString(), StringComparison.Ordinal);
    }

    static SceneYear Year(Scene scene)
    {
        var lives = SceneLives.Load(scene);
        var totals = new SceneTotals();
        foreach (var month in scene.Months)
            foreach (var (_, report) in lives.Of(month))
                totals.Take(report);
        return new(lives, totals, Refused: 0);
    }
}
