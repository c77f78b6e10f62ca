using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;

namespace AsielGrains.Dashboard.Flow;

/// <summary>How many cases are in one stage.</summary>
readonly record struct StageStock(Stage Stage, long Cases)
{
    public static readonly ImmutableArray<Stage> Stages =
        [Stage.Announced, Stage.Registered, Stage.Lodged, Stage.Withdrawn];

    public static ImmutableArray<StageStock> Of(FlowFigures figures) =>
    [
        .. Stages.Select(stage => new StageStock(
            stage, figures.Stock.Where(figure => figure.Stage == stage).Sum(figure => figure.Count))),
    ];
}
