namespace AsielGrains.Cli.Scenes;

/// <summary>A national total that a scene is held against; it is printed, never replayed.</summary>
public sealed record ContextFigure(DateOnly Month, int Persons, string Source);
