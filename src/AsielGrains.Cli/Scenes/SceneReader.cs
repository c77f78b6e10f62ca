using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Cli.Lives;
using AsielGrains.Domain.Identity;
using CsvHelper;

namespace AsielGrains.Cli.Scenes;

/// <summary>Reads the scenes that are embedded in this program and refuses one that does not add up.</summary>
static class SceneReader
{
    public const int MaxCells = 10_000;

    public static readonly IReadOnlyList<string> Names = ["2015", "2020"];

    /// <summary>Scenes that begin with people who are here; the page of 2015 counts from nothing.</summary>
    static readonly IReadOnlyList<string> WithStock = ["2020"];

    public static Scene Read(string name)
    {
        if (!Names.Contains(name))
            throw new ArgumentException(
                $"There is no scene '{name}'; there is {string.Join(", ", Names)}.", nameof(name));

        var sources = Rows("sources.csv", Source);
        var cells = Rows($"{name}.csv", Cell);
        var context = Rows($"{name}-context.csv", Context);
        Verify(cells, sources);
        return new(name, cells, sources, context);
    }

    public static bool HasStock(string name) => WithStock.Contains(name);

    /// <summary>The figures of the scene's year beside its inflow.</summary>
    public static ImmutableArray<SceneFigure> Figures(string name) => Rows($"{name}-figures.csv", Figure);

    static void Verify(ImmutableArray<SceneCell> cells, ImmutableArray<SceneSource> sources)
    {
        if (cells.Length > MaxCells || cells.Sum(cell => cell.Persons) > SceneIds.MaxApplications)
            throw new InvalidDataException("The scene is larger than a scene may be.");
        if (cells.DistinctBy(cell => (cell.Month, cell.Nationality, cell.Kind)).Count() != cells.Length)
            throw new InvalidDataException("The scene has a cell twice.");
        if (cells.Any(cell => sources.All(source => source.Id != cell.Source)))
            throw new InvalidDataException("The scene has a cell without a source.");
    }

    static ImmutableArray<T> Rows<T>(string file, Func<CsvReader, T> read)
    {
        using var stream = typeof(SceneReader).Assembly.GetManifestResourceStream($"Scenes.{file}")
            ?? throw new InvalidOperationException($"The program was built without {file}.");
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var rows = ImmutableArray.CreateBuilder<T>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            rows.Add(read(csv));
        return rows.ToImmutable();
    }

    static SceneCell Cell(CsvReader row) => new(
        Month(row),
        Nationality.Parse(row["nationality"]!, CultureInfo.InvariantCulture).Code,
        KindNames.Parse(row["kind"]!),
        Persons(row),
        row["source"]!);

    static SceneFigure Figure(CsvReader row) => new(
        row["figure"]!,
        row["value"] is { Length: > 0 } value ? double.Parse(value, CultureInfo.InvariantCulture) : null,
        row["source"]!);

    static ContextFigure Context(CsvReader row) => new(Month(row), Persons(row), row["source"]!);

    static SceneSource Source(CsvReader row) => new(
        row["source"]!,
        row["publisher"]!,
        row["citation"]!,
        row["counts"]!,
        row["rounding"]!,
        row["retrieved_through"]!,
        row["licence"]!);

    static DateOnly Month(CsvReader row) =>
        CalendarDate.Parse(row["month"]! + "-01");

    static int Persons(CsvReader row) => int.Parse(row["persons"]!, NumberStyles.None, CultureInfo.InvariantCulture);
}
