using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Scenes;

public sealed class Scene2020Tests
{
    readonly Scene _scene = Scene.Load("2020");

    // Sums of first applications of 2020, CBS StatLine 83102NED.
    [Theory]
    [InlineData("SYR", 4_070)]
    [InlineData("TUR", 980)]
    [InlineData("YEM", 410)]
    [InlineData("AFG", 390)]
    [InlineData("ERI", 365)]
    [InlineData("IRQ", 335)]
    [InlineData("SOM", 200)]
    public void The_seven_nationalities_add_up_to_the_sums_of_the_source(string nationality, int first) =>
        Assert.Equal(first, Sum(cell => cell.Nationality == nationality && cell.Kind is ApplicationKind.First));

    // First and repeat applications of 2020, UNHCR.
    [Theory]
    [InlineData("DZA", 994, 68)]
    [InlineData("MAR", 774, 73)]
    [InlineData("NGA", 633, 96)]
    [InlineData("IRN", 370, 182)]
    [InlineData("XXX", 580, 26)]
    public void The_others_add_up_to_the_year_of_the_source(string nationality, int first, int repeat)
    {
        Assert.Equal(first, Sum(cell => cell.Nationality == nationality && cell.Kind is ApplicationKind.First));
        Assert.Equal(repeat, Sum(cell => cell.Nationality == nationality && cell.Kind is ApplicationKind.Repeat));
    }

    [Fact]
    public void The_year_adds_up_to_the_sums_of_the_sources()
    {
        Assert.Equal(1_637, Sum(cell => cell.Kind is ApplicationKind.Repeat));
        Assert.Equal(3_370, Sum(cell => cell.Kind is ApplicationKind.Family));
        // 13.73 thousand at CBS, with the others' share counted by UNHCR.
        Assert.Equal(13_622, Sum(cell => cell.Kind is ApplicationKind.First));
    }

    int Sum(Func<SceneCell, bool> which) => _scene.Cells.Where(which).Sum(cell => cell.Persons);
}
