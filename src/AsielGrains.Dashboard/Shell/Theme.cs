namespace AsielGrains.Dashboard.Shell;

/// <summary>Light or dark; System follows the browser.</summary>
enum Theme
{
    System = 0,
    Light = 1,
    Dark = 2,
}
