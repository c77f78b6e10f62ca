namespace AsielGrains.Domain.Reception;

/// <summary>What will change on a site on a day.</summary>
public enum CalendarChange
{
    /// <summary>A household should have left and is still there; dated on the day it should have.</summary>
    Overdue = 1,

    /// <summary>A household is expected to arrive.</summary>
    Arrival = 2,

    /// <summary>A household is expected to leave: its places come free.</summary>
    Departure = 3,

    /// <summary>Places are back in service.</summary>
    BlockEnds = 4,

    /// <summary>Let places are back.</summary>
    LetEnds = 5,

    /// <summary>A part opens.</summary>
    PartOpens = 6,

    /// <summary>A part closes, with everything in it.</summary>
    PartCloses = 7,
}
