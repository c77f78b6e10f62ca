namespace AsielGrains.Domain.Terms;

/// <summary>The days that the Algemene termijnenwet treats as holidays (art. 3, first and second paragraph).</summary>
public enum LegalHoliday
{
    /// <summary>Nieuwjaarsdag.</summary>
    NewYear = 1,

    /// <summary>Goede Vrijdag, treated alike by the second paragraph.</summary>
    GoodFriday = 2,

    /// <summary>Tweede paasdag. Easter itself is a Sunday anyway.</summary>
    EasterMonday = 3,

    /// <summary>The day on which the King's birthday is celebrated; until 2013 the Queen's.</summary>
    KingsDay = 4,

    /// <summary>The fifth of May, in every year.</summary>
    LiberationDay = 5,

    /// <summary>Hemelvaartsdag.</summary>
    Ascension = 6,

    /// <summary>Tweede pinksterdag. Whit Sunday itself is a Sunday anyway.</summary>
    WhitMonday = 7,

    /// <summary>Eerste kerstdag.</summary>
    Christmas = 8,

    /// <summary>Tweede kerstdag.</summary>
    BoxingDay = 9,
}
