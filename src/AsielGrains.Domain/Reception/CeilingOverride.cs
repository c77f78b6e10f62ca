namespace AsielGrains.Domain.Reception;

/// <summary>Leave to place one household above the ceiling.</summary>
/// <param name="Role">The role that gave it.</param>
public sealed record CeilingOverride(string Role, OverrideReason Reason);
