using System.Collections.Immutable;

namespace AsielGrains.Domain.Matching;

/// <summary>What a search over the whole country found. People decide.</summary>
/// <param name="Options">The best first; the same as a search through all sites finds.</param>
/// <param name="Fitting">How many parts there are that could have the household, the options among them.</param>
/// <param name="Unfit">Why the others can't, in the order of the constraints.</param>
public sealed record NationalAdvice(
    ImmutableArray<PlacementOption> Options, int Fitting, ImmutableArray<UnfitCount> Unfit)
{
    /// <summary>Whether the same places are advised in the same order, for the same reasons.</summary>
    public bool RanksAs(NationalAdvice other) =>
        Options.Length == other.Options.Length
        && Options.Zip(other.Options).All(pair =>
            pair.First.Points == pair.Second.Points && pair.First.Candidate == pair.Second.Candidate);
}
