namespace AsielGrains.Host.Scenes;

/// <summary>Which scene to play after the start, from <c>--scene 2015 --speed 5s</c>.</summary>
/// <param name="MonthDuration">How long a month of the scene takes; null: as fast as the system answers.</param>
sealed record SceneOptions(string Name, TimeSpan? MonthDuration);
