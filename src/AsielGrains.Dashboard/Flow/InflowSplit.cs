namespace AsielGrains.Dashboard.Flow;

/// <summary>What the inflow is divided by.</summary>
public enum InflowSplit
{
    Nationality = 0,
    Kind = 1,
}
