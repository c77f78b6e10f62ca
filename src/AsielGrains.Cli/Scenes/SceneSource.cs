namespace AsielGrains.Cli.Scenes;

/// <summary>Where figures of a scene come from and what they count.</summary>
/// <param name="Id">The id that cells carry.</param>
/// <param name="RetrievedThrough">The last month that the copy that was read can hold.</param>
public sealed record SceneSource(
    string Id,
    string Publisher,
    string Citation,
    string Counts,
    string Rounding,
    string RetrievedThrough,
    string Licence);
