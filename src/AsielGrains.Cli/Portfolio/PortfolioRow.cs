using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Portfolio;

/// <summary>One part of a site in a portfolio; a site with several parts has a row for each.</summary>
/// <param name="Ceiling">The most persons on the site by agreement; 0: none is known.</param>
/// <param name="From">The first night it is open.</param>
public sealed record PortfolioRow(
    string Site,
    string Name,
    string Municipality,
    string Province,
    string Part,
    SiteType Type,
    int Places,
    int Ceiling,
    SiteOrigin Origin,
    string Source,
    string From,
    GeoPoint? At);
