using System.Collections.Immutable;

namespace AsielGrains.Domain.Access;

/// <summary>The rules of who sees what, as their file holds them.</summary>
/// <param name="Revision">Raised with every change.</param>
/// <param name="Source">Where the rules come from.</param>
/// <param name="Open">Messages of the contract in which nothing is about a person.</param>
public sealed record FieldRules(
    int Revision,
    string Source,
    ImmutableArray<FieldGroup> Groups,
    ImmutableArray<FieldGrant> Grants,
    ImmutableArray<string> Open);
