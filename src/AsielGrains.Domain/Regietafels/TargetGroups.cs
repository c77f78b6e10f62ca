using System.Collections.Immutable;

namespace AsielGrains.Domain.Regietafels;

/// <summary>The rules by which a file belongs to a target group: data that ship with the system.</summary>
/// <param name="Unverified">What of the rules nobody has verified.</param>
public sealed record TargetGroups(
    string Version, int Revision, string Source, string Unverified, ImmutableArray<TargetGroupRule> Rules)
{
    static readonly Lazy<TargetGroups> Read = new(
        () => ShippedFile.Read("target-groups.json", ShippedJson.Strict.TargetGroups));

    public static TargetGroups Shipped => Read.Value;
}
