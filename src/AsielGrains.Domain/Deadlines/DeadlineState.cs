namespace AsielGrains.Domain.Deadlines;

/// <summary>How a deadline stands on a day.</summary>
public enum DeadlineState
{
    /// <summary>Its last day has not passed.</summary>
    Running = 1,

    /// <summary>It stands still.</summary>
    Suspended = 2,

    /// <summary>What it was for was done in time.</summary>
    Met = 3,

    /// <summary>What it was for was done after its last day.</summary>
    MetLate = 4,

    /// <summary>Its last day has passed, and what it was for was not done.</summary>
    Lapsed = 5,

    /// <summary>What may not be done before it has run out was done all the same.</summary>
    TooEarly = 6,
}
