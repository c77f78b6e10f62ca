using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>When a step can begin on a day.</summary>
public sealed record FreeStarts(ImmutableArray<FreeStart> Starts);
