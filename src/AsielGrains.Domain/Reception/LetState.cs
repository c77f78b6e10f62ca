namespace AsielGrains.Domain.Reception;

/// <summary>Where let places stand on a day.</summary>
public enum LetState
{
    /// <summary>The others have yet to come.</summary>
    Planned = 1,

    /// <summary>Let, and nobody gave notice.</summary>
    Let = 2,

    /// <summary>Notice was given; the others are still there.</summary>
    NoticeGiven = 3,

    /// <summary>The others have left; the places are made ready (in mutatie).</summary>
    InReturn = 4,
}
