namespace AsielGrains.Domain.Cases;

/// <summary>What stands in the way of a removal. The numbers are those of the contract.</summary>
public enum ObstacleKind
{
    /// <summary>No return decision is in force.</summary>
    NotObliged = 1,

    /// <summary>The decision on an application is awaited.</summary>
    ApplicationPending = 2,

    /// <summary>The decision on a repeat application, made in person, is awaited.</summary>
    RepeatApplicationPending = 3,

    /// <summary>An appeal or a provisional measure suspends the duty to leave.</summary>
    AppealSuspends = 4,

    /// <summary>Departure is postponed (Vw 2000 art. 64); on which ground is for those who may see it.</summary>
    Postponed = 5,

    /// <summary>The person holds a permit: of asylum, or because the person cannot leave (buitenschuld).</summary>
    PermitHeld = 6,

    /// <summary>The person may still leave by own means.</summary>
    DepartureTermRuns = 7,

    /// <summary>Where the person is, is not known.</summary>
    Absent = 8,

    /// <summary>The person has left.</summary>
    Gone = 9,

    /// <summary>A partner has to be heard before the person is moved; which, is for those who may see it.</summary>
    MoveBlocked = 10,
}
