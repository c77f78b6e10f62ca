using System.Collections.Immutable;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Portfolio;

/// <summary>A contract by which units of a site are let to another group, as a row of a portfolio tells it.</summary>
/// <param name="Line">The line of the file it ends on.</param>
/// <param name="Units">The codes of the units; all of their places are let.</param>
/// <param name="From">The first night; one that is over counts as tonight.</param>
/// <param name="Until">The day they are back; empty: when they are recalled.</param>
/// <param name="NoticeDays">From notice until the others have left, in days.</param>
/// <param name="Terms">What else was agreed; null: nothing.</param>
public sealed record LetRow(
    int Line,
    string Site,
    ImmutableArray<string> Units,
    string From,
    string Until,
    FlexGroup Group,
    int NoticeDays,
    FlexTerms? Terms)
{
    /// <summary>Whether the contract has ended by a day.</summary>
    public bool HasEndedOn(string day) => Until.Length > 0 && string.CompareOrdinal(Until, day) <= 0;

    /// <summary>The row as a request, but for the places that its units have.</summary>
    public LetPlacesRequest Request => new()
    {
        SiteId = Site,
        From = From,
        Until = Until,
        Group = Group,
        NoticeDays = NoticeDays,
        Terms = Terms,
    };
}
