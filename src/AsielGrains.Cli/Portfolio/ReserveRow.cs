using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Portfolio;

/// <summary>Places of a type that a site could add, as a row of a portfolio tells them.</summary>
/// <param name="Line">The line of the file it ends on.</param>
/// <param name="Places">How many; 0: none any more.</param>
/// <param name="LeadDays">From the decision until they can be there, in days.</param>
public sealed record ReserveRow(
    int Line, string Site, ReserveKind Kind, SiteType Type, int Places, int LeadDays);
