namespace AsielGrains.Domain.Matching;

/// <summary>What a number of a profile tells: nothing that is known and zero are two things.</summary>
[Flags]
public enum HouseholdFacts
{
    None = 0,

    /// <summary>How many are minors.</summary>
    Minors = 1,

    /// <summary>How many children must go to school.</summary>
    SchoolChildren = 2,

    /// <summary>How often the household was moved.</summary>
    Moves = 4,
}
