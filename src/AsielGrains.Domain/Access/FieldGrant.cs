using System.Collections.Immutable;

namespace AsielGrains.Domain.Access;

/// <summary>What one role sees for one purpose. What no grant names is masked.</summary>
/// <param name="Role">The name of the role.</param>
/// <param name="Groups">The codes of the groups.</param>
/// <param name="Because">Why it needs them.</param>
public sealed record FieldGrant(string Role, string Purpose, ImmutableArray<string> Groups, string Because);
