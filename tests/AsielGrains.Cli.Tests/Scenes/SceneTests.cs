using AsielGrains.Cli.Replay;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Scenes;

public sealed class SceneTests
{
    readonly Scene _scene = Scene.Load("2015");

    // Sums of first applications and of family members, January to December 2015, CBS StatLine 83102NED.
    [Theory]
    [InlineData("SYR", 18_670, 8_985)]
    [InlineData("ERI", 7_355, 1_010)]
    [InlineData("IRQ", 3_005, 215)]
    [InlineData("AFG", 2_555, 85)]
    [InlineData("SOM", 265, 415)]
    [InlineData("TUR", 60, 0)]
    [InlineData("YEM", 55, 0)]
    public void The_seven_nationalities_add_up_to_the_sums_of_the_source(string nationality, int first, int family)
    {
        Assert.Equal(first, Sum(cell => cell.Nationality == nationality && cell.Kind is ApplicationKind.First));
        Assert.Equal(family, Sum(cell => cell.Nationality == nationality && cell.Kind is ApplicationKind.Family));
        Assert.Equal(24, _scene.Cells.Count(cell => cell.Nationality == nationality));
    }

    // Sums over both sexes of the citizenships outside the seven, CBS StatLine asylum requests 2007-2015.
    [Theory]
    [InlineData(1, 465)]
    [InlineData(2, 485)]
    [InlineData(3, 475)]
    [InlineData(4, 435)]
    [InlineData(5, 615)]
    [InlineData(6, 865)]
    [InlineData(7, 765)]
    [InlineData(8, 925)]
    [InlineData(9, 1_090)]
    [InlineData(10, 2_095)]
    [InlineData(11, 1_855)]
    public void The_other_nationalities_add_up_to_the_sums_of_the_source(int month, int persons)
    {
        var cells = _scene.Cells
            .Where(cell => cell.Kind is ApplicationKind.Unspecified && cell.Month.Month == month)
            .ToList();
        Assert.Equal(35, cells.Count);
        Assert.Equal(persons, cells.Sum(cell => cell.Persons));
    }

    [Fact]
    public void The_year_adds_up_to_the_sums_of_the_sources()
    {
        Assert.Equal(31_965, Sum(cell => cell.Kind is ApplicationKind.First));
        Assert.Equal(10_710, Sum(cell => cell.Kind is ApplicationKind.Family));
        Assert.Equal(10_070, Sum(cell => cell.Kind is ApplicationKind.Unspecified));
        Assert.Equal(2_865, Sum(cell => cell.Nationality == "XXX"));
        Assert.Equal(645, Sum(cell => cell.Nationality == "XKX"));
        Assert.Equal(52_745, _scene.Persons);
    }

    [Fact]
    public void There_are_84_cells_of_each_kind_for_the_seven_and_385_for_the_others_and_none_twice()
    {
        Assert.Equal((7 * 12 * 2) + (35 * 11), _scene.Cells.Length);
        Assert.Equal(
            _scene.Cells.Length,
            _scene.Cells.Select(cell => (cell.Month, cell.Nationality, cell.Kind)).Distinct().Count());
    }

    [Fact]
    public void No_nationality_is_both_split_by_kind_and_not()
    {
        var split = Nationalities(cell => cell.Kind is not ApplicationKind.Unspecified);
        var whole = Nationalities(cell => cell.Kind is ApplicationKind.Unspecified);
        Assert.Equal(7, split.Count);
        Assert.Equal(35, whole.Count);
        Assert.Empty(split.Intersect(whole));
    }

    [Fact]
    public void Every_figure_is_rounded_as_the_source_rounds() =>
        Assert.All(_scene.Cells, cell => Assert.Equal(0, cell.Persons % 5));

    [Fact]
    public void Published_zeros_are_kept() => Assert.Equal(121, _scene.Cells.Count(cell => cell.Persons == 0));

    [Fact]
    public void December_has_no_figure_outside_the_seven_and_the_coverage_says_so()
    {
        var december = _scene.Cells.Where(cell => cell.Month.Month == 12);
        Assert.DoesNotContain(december, cell => cell.Kind is ApplicationKind.Unspecified);
        Assert.Contains(
            SceneCoverage.Describe(_scene),
            line => line.Contains("35 nationalities in 2015-12", StringComparison.Ordinal));
    }

    [Fact]
    public void The_coverage_compares_with_the_sum_of_Eurostats_months_without_family() => Assert.Contains(
        SceneCoverage.Describe(_scene),
        line => line.Contains("42,035 of Eurostat's 44,975", StringComparison.Ordinal)
            && line.Contains("93.5 %", StringComparison.Ordinal));

    [Fact]
    public void Every_source_says_what_it_counts_and_under_which_licence() => Assert.All(
        _scene.Sources,
        source => Assert.All(
            (string[])[source.Citation, source.Counts, source.Rounding, source.RetrievedThrough, source.Licence],
            Assert.NotEmpty));

    int Sum(Func<SceneCell, bool> chosen) => _scene.Cells.Where(chosen).Sum(cell => cell.Persons);

    HashSet<string> Nationalities(Func<SceneCell, bool> chosen) =>
        [.. _scene.Cells.Where(chosen).Select(cell => cell.Nationality)];
}
