namespace AsielGrains.Browser.Tests;

/// <summary>How a visitor looks at the pages.</summary>
public sealed record Look(string Language = "nl", bool Dark = false, int Width = 1440);
