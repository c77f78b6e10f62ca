namespace AsielGrains.Grains.Access;

/// <summary>What becomes of what is asked of grains without a call that the front door let in.</summary>
public enum UnmarkedCalls
{
    /// <summary>It is refused.</summary>
    Refuse = 0,

    /// <summary>
    /// It is let through and recorded: while hosts run that do not mark their calls yet, during an upgrade from them.
    /// </summary>
    LetThrough = 1,
}
