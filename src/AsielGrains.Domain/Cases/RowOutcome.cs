namespace AsielGrains.Domain.Cases;

/// <summary>What became of one of many reports about a case.</summary>
public enum RowOutcome
{
    /// <summary>It is new, and follows from it what is stored.</summary>
    Accepted = 1,

    /// <summary>The fact was known with this content.</summary>
    KnownAlready = 2,

    /// <summary>No further fact could make it possible.</summary>
    Refused = 3,

    /// <summary>Not possible by what is known so far; a fact that is still to come could make it so.</summary>
    Waiting = 4,
}
