using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Portfolio;

/// <summary>One part of a site in a portfolio; a site with several parts has a row for each.</summary>
/// <param name="Ceiling">The most persons on the site by agreement; 0: none is known.</param>
/// <param name="LaterCeiling">The most persons from the day in <paramref name="LaterCeilingFrom"/>.</param>
/// <param name="LaterCeilingFrom">The day on which an agreed other ceiling begins; empty: none is known.</param>
/// <param name="From">The first night it is open.</param>
/// <param name="Until">The day it closes; empty: no end is known.</param>
/// <param name="At">The point of the municipality: where the site itself is, is not in any source here.</param>
public sealed record PortfolioRow(
    string Site,
    string Name,
    string Municipality,
    string Province,
    string Part,
    SiteType Type,
    int Places,
    int Ceiling,
    int LaterCeiling,
    string LaterCeilingFrom,
    SiteOrigin Origin,
    string Source,
    string From,
    string Until,
    GeoPoint? At)
{
    /// <summary>The line of the file it ends on; what the row says does not depend on it.</summary>
    public int Line { get; init; }

    const string AtMunicipality = "; the point is the municipality's";

    /// <summary>The source as a site tells it: with what its point is.</summary>
    public string ToldSource => At is null ? Source : Source + AtMunicipality;

    /// <summary>Whether the part has closed by a day.</summary>
    public bool HasEndedOn(string day) => Until.Length > 0 && string.CompareOrdinal(Until, day) <= 0;

    /// <summary>Whether there are beds on the night of a day.</summary>
    public bool IsOpenOn(string day) => string.CompareOrdinal(From, day) <= 0 && !HasEndedOn(day);
}
