namespace AsielGrains.Lives;

/// <summary>Days on which nothing was lodged and nobody was heard.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Until">The last of them.</param>
public sealed record Pause(DateOnly From, DateOnly Until)
{
    /// <summary>
    /// From 15 March 2020 up to 28 April 2020 the procedure stood still but for a first registration (AIDA, country
    /// report Netherlands, update of 18 March 2021).
    /// </summary>
    public static readonly Pause Of2020 = new(new(2020, 3, 15), new(2020, 4, 27));

    public bool Covers(DateOnly day) => day >= From && day <= Until;
}
