using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;

namespace AsielGrains.Host.Tests.Scenes;

public sealed class SceneTests(PlayedScene played) : IClassFixture<PlayedScene>
{
    const string Complete = "scene 2020 complete: 1860 of 1860 cells equal";

    [Fact]
    public void The_host_says_that_every_cell_is_equal() =>
        Assert.Equal(Complete, played.LastLine);

    [Fact]
    public void It_goes_on_serving_what_the_source_published() =>
        Assert.Equal(Published(), Inflow(played.AfterScene));

    [Fact]
    public void Every_application_is_of_a_person_of_its_own() =>
        Assert.Equal(played.AfterScene.Inflow.Sum(figure => figure.Count), played.AfterScene.PersonsInProcedure);

    [Fact]
    public void It_stops_when_it_is_told_to() => Assert.Equal(0, played.ExitCode);

    [Fact]
    public void After_a_restart_it_shows_the_same() =>
        Assert.Equal(Figures(played.AfterScene), Figures(played.AfterRestart));

    [Fact]
    public void The_same_scene_again_is_repeated_and_adds_nothing()
    {
        var tally = played.Again.Tally;
        Assert.Equal(Complete, played.Again.Summary);
        Assert.Equal(played.Scene.Persons, tally.Applications);
        Assert.Equal(tally.Accepted, tally.Repeated);
        Assert.Equal(0, tally.Refused);
        Assert.Equal(Figures(played.AfterScene), Figures(played.AfterAgain));
    }

    // What follows by law from terms of 2015 is recorded meanwhile by the system itself; it counts nobody twice.
    static Flow Figures(Flow flow) => new(flow) { Position = "", AsOf = null };

    // A published zero has no figure.
    SortedSet<string> Published() =>
        [.. played.Scene.Cells.Where(cell => cell.Persons > 0).Select(cell =>
            $"{CalendarDate.Text(cell.Month)} {cell.Nationality} {cell.Kind} {cell.Persons}")];

    // Who was here when the year began came in earlier; of them no month is published.
    SortedSet<string> Inflow(Flow flow) =>
    [
        .. flow.Inflow
            .Where(figure => string.CompareOrdinal(figure.Bucket, CalendarDate.Text(played.Scene.FirstDay)) >= 0)
            .Select(figure => $"{figure.Bucket} {figure.Nationality} {figure.Kind} {figure.Count}"),
    ];
}
