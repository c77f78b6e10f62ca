namespace AsielGrains.Domain.Reception;

/// <summary>One line of the forward calendar of a site.</summary>
/// <param name="Use">The placement, block or let it is about; null for a part.</param>
/// <param name="Places">How many places it changes.</param>
public sealed record CalendarLine(
    DateOnly On, CalendarChange Change, LocalCode Part, SiteType Type, UseId? Use, int Places);
