using System.Collections.Immutable;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Replay;

/// <summary>
/// The cells of a scene beside the system's counts. A count of the system where the scene has no figure is a cell
/// too, and never equal: nothing that was counted in the wrong place stays out of sight.
/// </summary>
public sealed record SceneComparison(ImmutableArray<CellComparison> Cells)
{
    public int Equal => Cells.Count(cell => cell.IsEqual);

    public bool IsEqual => Equal == Cells.Length;

    /// <summary>Cases of the system in the months of the scene, in cells of which the scene has no figure.</summary>
    public long OutsideScene => Cells.Where(cell => cell.Source is null).Sum(cell => cell.System);

    public static SceneComparison Of(Scene scene, Flow flow)
    {
        var counted = flow.Inflow
            .GroupBy(figure => (Month: MonthOf(figure), figure.Nationality, figure.Kind))
            .ToDictionary(group => group.Key, group => group.Sum(figure => figure.Count));
        var cells = scene.Cells
            .Select(cell => new CellComparison(
                cell.Month,
                cell.Nationality,
                cell.Kind,
                cell.Persons,
                counted.GetValueOrDefault((cell.Month, cell.Nationality, cell.Kind))))
            .ToList();
        var known = cells.Select(cell => (cell.Month, cell.Nationality, cell.Kind)).ToHashSet();
        var outside = counted
            .Where(count => count.Value != 0 && !known.Contains(count.Key))
            .Select(count => new CellComparison(
                count.Key.Month, count.Key.Nationality, count.Key.Kind, null, count.Value));
        return new([.. cells, .. outside]);
    }

    static DateOnly MonthOf(InflowFigure figure) => CalendarDate.Parse(figure.Bucket);
}
