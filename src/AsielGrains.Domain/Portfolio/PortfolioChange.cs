using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>One line of the calendar of many sites.</summary>
public sealed record PortfolioChange(SiteId Site, SiteProfile Profile, CalendarLine Line)
{
    /// <summary>Whether places come free or open by it.</summary>
    public bool FreesUp => Line.Change is CalendarChange.Departure or CalendarChange.BlockEnds or CalendarChange.LetEnds
        or CalendarChange.PartOpens;
}
