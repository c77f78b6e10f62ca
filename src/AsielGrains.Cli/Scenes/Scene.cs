using System.Collections.Immutable;

namespace AsielGrains.Cli.Scenes;

/// <summary>
/// Published inflow figures that can be played into the system and compared afterwards: cells per month, nationality
/// and kind, with their sources.
/// </summary>
public sealed class Scene
{
    readonly ImmutableArray<SceneCell> _all;

    Scene(Scene whole, DateOnly first, DateOnly last)
        : this(whole.Name, whole._all, whole.Sources, whole.Context)
    {
        Cells = [.. _all.Where(cell => cell.Month >= first && cell.Month <= last)];
        Context = [.. whole.Context.Where(figure => figure.Month >= first && figure.Month <= last)];
        Months = [.. Cells.Select(cell => cell.Month).Distinct().Order()];
    }

    internal Scene(
        string name,
        ImmutableArray<SceneCell> cells,
        ImmutableArray<SceneSource> sources,
        ImmutableArray<ContextFigure> context)
    {
        (Name, _all, Cells, Sources, Context) = (name, cells, cells, sources, context);
        Months = [.. Cells.Select(cell => cell.Month).Distinct().Order()];
    }

    public string Name { get; }

    /// <summary>The cells of the months that are played.</summary>
    public ImmutableArray<SceneCell> Cells { get; }

    public ImmutableArray<SceneSource> Sources { get; }

    public ImmutableArray<ContextFigure> Context { get; }

    /// <summary>The first day of each month that is played, in order.</summary>
    public ImmutableArray<DateOnly> Months { get; }

    public DateOnly FirstDay => Months[0];

    public DateOnly LastDay => Months[^1].AddMonths(1).AddDays(-1);

    /// <summary>How many applications the months that are played hold.</summary>
    public int Persons => Cells.Sum(cell => cell.Persons);

    /// <summary>A scene that comes with this program.</summary>
    public static Scene Load(string name) => SceneReader.Read(name);

    /// <summary>The same scene from one month to another, both included; numbers and ids stay what they are.</summary>
    public Scene Between(DateOnly? first, DateOnly? last) =>
        new(this, first ?? Months[0], last ?? Months[^1]);

    /// <summary>The applications of one month, in the order of their dates.</summary>
    /// <remarks>
    /// The sources give months only. The applications of each cell are spaced evenly, and then the month's
    /// applications together are spread evenly over its days: no day has more than one above another.
    /// </remarks>
    public IReadOnlyList<SceneApplication> Applications(DateOnly month)
    {
        var before = _all.Where(cell => cell.Month < month).Sum(cell => cell.Persons);
        var spaced = Cells
            .Where(cell => cell.Month == month)
            .SelectMany(cell => Enumerable.Range(0, cell.Persons).Select(index => (cell, index)))
            .OrderBy(place => (2.0 * place.index + 1) / (2.0 * place.cell.Persons))
            .ThenBy(place => place.cell.Nationality, StringComparer.Ordinal)
            .ThenBy(place => place.cell.Kind)
            .ToList();
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        return
        [
            .. spaced.Select((place, rank) => new SceneApplication(
                before + rank + 1, place.cell, month.AddDays((int)((long)rank * days / spaced.Count)))),
        ];
    }
}
