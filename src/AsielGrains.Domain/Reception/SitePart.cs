namespace AsielGrains.Domain.Reception;

/// <summary>A part of a site (locatiedeel) with its own type, rules and term.</summary>
/// <param name="From">The first night it is open.</param>
/// <param name="Until">The day it closes, for example by the end of a contract; null: no end is agreed.</param>
public sealed record SitePart(LocalCode Code, SiteType Type, Regime Regime, DateOnly From, DateOnly? Until)
{
    public bool IsOpenOn(DateOnly night) => From <= night && (Until is null || night < Until);
}
