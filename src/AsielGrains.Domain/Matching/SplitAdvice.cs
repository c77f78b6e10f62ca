using System.Collections.Immutable;

namespace AsielGrains.Domain.Matching;

/// <summary>How a household could be split over sites. People decide, with a reason.</summary>
/// <param name="Options">The best first; none unless splits were found.</param>
/// <param name="Whole">What a search for a place for all of it found.</param>
/// <param name="PartsOpen">Parts of sites that could have some of the household.</param>
public sealed record SplitAdvice(
    SplitFinding Finding, ImmutableArray<SplitOption> Options, NationalAdvice Whole, int PartsOpen);
