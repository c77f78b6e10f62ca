namespace AsielGrains.Domain.Persons;

/// <summary>
/// Why two records may be of one person: rules that hold or do not, never a score. Twins meet the third.
/// </summary>
public enum LikenessRule
{
    /// <summary>Same birth date, family name and given names.</summary>
    AllNames = 1,

    /// <summary>Same birth date, and the names of one stand in each other's place with the other.</summary>
    NamesSwapped = 2,

    /// <summary>Same birth date, family name and nationality, the last established.</summary>
    FamilyNameAndNationality = 3,
}
