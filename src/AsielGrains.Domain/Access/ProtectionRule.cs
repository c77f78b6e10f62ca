using System.Collections.Immutable;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Access;

/// <summary>
/// What is left to see of a protected person, and by the same grants what it can be found by: who is granted nothing
/// here gets the answers of a system that does not know the person.
/// </summary>
/// <param name="Name">In Dutch.</param>
/// <param name="English">The same in English.</param>
/// <param name="By">The partners that report and end it.</param>
/// <param name="Because">Why there is such a protection.</param>
/// <param name="Grants">What each role still sees; never more than it sees of anybody.</param>
public sealed record ProtectionRule(
    ProtectionKind Kind,
    string Name,
    string English,
    ImmutableArray<Organisation> By,
    string Because,
    ImmutableArray<FieldGrant> Grants);
