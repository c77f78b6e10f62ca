using System.Collections.Immutable;

namespace AsielGrains.Domain.Matching;

/// <summary>What a search found: options, the best first, and why the rest is none. People decide.</summary>
public sealed record PlacementAdvice(ImmutableArray<PlacementOption> Options, ImmutableArray<UnfitPart> Unfit);
