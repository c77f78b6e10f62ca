using System.Collections.Immutable;

namespace AsielGrains.Domain.Access;

/// <summary>The rules of who sees what, as their file holds them.</summary>
/// <param name="Revision">Raised with every change.</param>
/// <param name="Source">Where the rules come from.</param>
/// <param name="Protections">Of persons whose records are kept from most; one for each kind.</param>
/// <param name="Open">Messages of the contract in which nothing is about a person.</param>
public sealed record FieldRules(
    int Revision,
    string Source,
    ImmutableArray<FieldGroup> Groups,
    ImmutableArray<FieldGrant> Grants,
    ImmutableArray<ProtectionRule> Protections,
    ImmutableArray<string> Open);
