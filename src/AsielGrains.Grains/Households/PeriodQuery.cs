namespace AsielGrains.Grains.Households;

/// <summary>Of which period the figures of moves are asked for; what is null does not limit it.</summary>
[GenerateSerializer, Immutable, Alias("move-figures-query")]
public sealed record MoveFiguresQuery(
    [property: Id(0)] DateOnly? From = null,
    [property: Id(1)] DateOnly? Until = null);
