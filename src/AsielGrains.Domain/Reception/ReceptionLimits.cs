namespace AsielGrains.Domain.Reception;

/// <summary>The bounds of one reception site, and the figures the chain plans with.</summary>
public static class ReceptionLimits
{
    /// <summary>The forward calendar: so many nights from tonight are answered for.</summary>
    public const int NightsMax = 366;

    /// <summary>What a night above a ceiling costs at most, in euros: far above what a court ever imposed.</summary>
    public const int BreachEurosMax = 10_000_000;

    public const int PartsMax = 32;
    public const int UnitsMax = 5_000;
    public const int UnitsAddedMax = 500;
    public const int PlacesPerUnitMax = 100;

    /// <summary>Holds, stays, blocks and lets on one site at a time.</summary>
    public const int UsesMax = 10_000;

    /// <summary>Places in one placement, block or let; keeps one event well below the journal's largest.</summary>
    public const int PlacesPerUseMax = 500;

    /// <summary>Persons in one household.</summary>
    public const int PersonsMax = 40;

    public const int CeilingsMax = 100;

    /// <summary>Counted nights that a site remembers; older ones are in its history.</summary>
    public const int CountedNightsMax = 400;

    public const int PlacesMax = 100_000;
    public const int NameLengthMax = 80;

    /// <summary>Nights after the planned arrival for which a hold can keep places free (no-show).</summary>
    public const int NoShowNightsMax = 2;

    /// <summary>The longest notice that a let can have, in days.</summary>
    public const int NoticeDaysMax = 366;

    /// <summary>Days that let places need to be given out again after the others left.</summary>
    public const int ReturnDaysMax = 366;

    /// <summary>The last turn in which a let can be agreed to be called back.</summary>
    public const int RecallRankMax = 99;

    /// <summary>Letters about one let.</summary>
    public const int LettersMax = 50;

    /// <summary>
    /// Of the available places so many percent are planned with; the rest is friction (renovation, mix of rooms,
    /// arrivals). COA divides its need by this, December 2022.
    /// </summary>
    public const int PlannedUsePercent = 96;
}
