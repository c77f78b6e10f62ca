namespace AsielGrains.Cli.Scenes;

/// <summary>One application of an invented person in a scene.</summary>
/// <param name="Number">From 1, unique in the scene, whatever part of the scene is played.</param>
/// <param name="On">The date on which everything of this application happens.</param>
public sealed record SceneApplication(int Number, SceneCell Cell, DateOnly On);
