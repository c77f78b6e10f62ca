namespace AsielGrains.Domain.Households;

/// <summary>In what two of those who know of a household, or of its place, do not agree.</summary>
public enum DifferenceKind
{
    /// <summary>A case does not say what the sites say.</summary>
    CaseBehind = 1,

    /// <summary>Places are held for a move; where the household leaves, no departure was planned.</summary>
    DepartureNotPlanned = 2,

    /// <summary>The household arrived with a move, and counts where it came from, too.</summary>
    DepartureNotReported = 3,

    /// <summary>A placement across sites was begun and is neither complete nor given up.</summary>
    JointUndecided = 4,

    /// <summary>Places are held as part of a placement across sites that is not.</summary>
    PartOfNothing = 5,

    /// <summary>A household is on several sites, and nobody said that it moves or why it is split.</summary>
    OnSeveralSites = 6,

    /// <summary>
    /// A household is to be moved, or was, on a day for which a partner blocks one of its persons: the block was told
    /// in the same moment as the move, or after it.
    /// </summary>
    MovedWhileBlocked = 7,

    /// <summary>
    /// A change of a household was begun and is neither complete nor taken back: some of its cases may say so and
    /// others not.
    /// </summary>
    HouseholdHalfChanged = 8,
}
