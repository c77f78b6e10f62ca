using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Where a page ended: by last day, then code of the term and whom it binds, then case.</summary>
public sealed record DeadlinePlace(DateOnly EndsOn, string Term, string Binds, CaseId Case);
