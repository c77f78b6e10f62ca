using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Where a page of cases that stand still ended: by the day of the last fact, then case.</summary>
public readonly record struct StalledPlace(DateOnly LastOn, CaseId Case);
