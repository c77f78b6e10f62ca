using System.Collections.Immutable;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Procedures;

/// <summary>By how much a term can be extended, and on which grounds.</summary>
public sealed record ExtensionRule
{
    public required string Code { get; init; }

    public required TermLength Length { get; init; }

    /// <summary>The length takes the place of the term's own; otherwise it comes on top.</summary>
    public bool Replaces { get; init; }

    /// <summary>Holds for every case of the procedure, without a decision in the case itself.</summary>
    public bool Collective { get; init; }

    /// <summary>Codes of the grounds; one is named when the term is extended.</summary>
    public required ImmutableArray<string> Grounds { get; init; }

    /// <summary>The code of the extension that must come first; null: none.</summary>
    public string? After { get; init; }

    /// <summary>The first day on which it could be used; null: as long as the procedure.</summary>
    public DateOnly? ValidFrom { get; init; }

    public required string Article { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }
}
