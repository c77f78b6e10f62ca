namespace AsielGrains.Grains.Returns;

/// <summary>Of which period the figures are asked for; what is null does not limit it.</summary>
[GenerateSerializer, Immutable, Alias("returns-query")]
public sealed record ReturnsQuery(
    [property: Id(0)] DateOnly? From = null,
    [property: Id(1)] DateOnly? Until = null);
