using System.Collections.Immutable;

namespace AsielGrains.Domain.Matching;

/// <summary>What a search over the whole country found. People decide.</summary>
/// <param name="Options">The best first; the same as a search through all sites finds.</param>
/// <param name="Fitting">How many parts there are that could have the household, the options among them.</param>
/// <param name="Unfit">Why the others can't, in the order of the constraints.</param>
public sealed record NationalAdvice(
    ImmutableArray<PlacementOption> Options, int Fitting, ImmutableArray<UnfitCount> Unfit);
