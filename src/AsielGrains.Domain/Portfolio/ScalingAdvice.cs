using System.Collections.Immutable;

namespace AsielGrains.Domain.Portfolio;

/// <summary>How the places that are needed on a night can be had, or those that are not can be given up.</summary>
/// <param name="Needed">For so many persons places must be free that night.</param>
/// <param name="Placeable">For so many there are as things are planned.</param>
/// <param name="Displaced">So many have to go elsewhere because their part closes by then.</param>
/// <param name="Gap">Places too few; negative: too many.</param>
/// <param name="Measures">Least disruption first.</param>
/// <param name="Left">What no measure covers.</param>
public sealed record ScalingAdvice(
    DateOnly Night,
    int Needed,
    int Placeable,
    int Displaced,
    int Gap,
    ImmutableArray<ScalingMeasure> Measures,
    int Left);
