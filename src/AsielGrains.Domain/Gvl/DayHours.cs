namespace AsielGrains.Domain.Gvl;

/// <summary>The hours of one day on Dutch clocks.</summary>
public sealed record DayHours(TimeOnly Opens, TimeOnly Closes);
