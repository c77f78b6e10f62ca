using AsielGrains.Cli.Scenes;

namespace AsielGrains.Cli.Tests.Scenes;

public sealed class ApplicationTests
{
    readonly Scene _scene = Scene.Load("2015");

    [Fact]
    public void Every_person_of_every_cell_is_one_application_with_its_own_number()
    {
        var applications = _scene.Months.SelectMany(_scene.Applications).ToList();
        Assert.Equal(Enumerable.Range(1, _scene.Persons), applications.Select(application => application.Number));
        var perCell = applications.CountBy(application => application.Cell).ToDictionary();
        Assert.All(_scene.Cells, cell => Assert.Equal(cell.Persons, perCell.GetValueOrDefault(cell)));
    }

    [Fact]
    public void The_days_of_a_month_are_as_busy_as_each_other() => Assert.All(_scene.Months, month =>
    {
        var days = _scene.Applications(month).CountBy(application => application.On).ToDictionary();
        Assert.All(days.Keys, day => Assert.Equal((month.Year, month.Month), (day.Year, day.Month)));
        Assert.Equal(DateTime.DaysInMonth(month.Year, month.Month), days.Count);
        Assert.InRange(days.Values.Max() - days.Values.Min(), 0, 1);
    });

    [Fact]
    public void A_part_of_a_scene_has_the_numbers_and_dates_that_the_whole_has()
    {
        var june = new DateOnly(2015, 6, 1);
        Assert.Equal(_scene.Applications(june), _scene.Between(june, june).Applications(june));
    }

    [Fact]
    public void Ids_follow_from_the_scene_and_the_number_and_from_nothing_else()
    {
        Assert.Equal(SceneIds.CaseId("2015", 7), SceneIds.CaseId("2015", 7));
        Assert.NotEqual(SceneIds.CaseId("2015", 7), SceneIds.CaseId("2016", 7));
        Assert.NotEqual(SceneIds.RequestId("2015", 7, "announce"), SceneIds.RequestId("2015", 7, "register"));
        Assert.Equal(8, Guid.Parse(SceneIds.RequestId("2015", 7, "announce")).Version);
        Assert.Equal("9990000007", SceneIds.VNumber(7));
    }
}
