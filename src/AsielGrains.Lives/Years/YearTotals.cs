namespace AsielGrains.Lives.Years;

/// <summary>What a year's lives are to add up to, as far as sources say.</summary>
public sealed record YearTotals(int Granted, int Refused, int Independent, int Forced, int Unsupervised);
