namespace AsielGrains.Domain.Terms;

/// <summary>What the length of a term is given in.</summary>
public enum TermUnit
{
    /// <summary>Counted on the clock, through nights and holidays.</summary>
    Hours = 1,

    Days = 2,

    Weeks = 3,

    Months = 4,

    Years = 5,
}
