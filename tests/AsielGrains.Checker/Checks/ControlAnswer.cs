namespace AsielGrains.Checker.Checks;

/// <summary>What the search says of a history.</summary>
enum ControlAnswer
{
    Explained = 0,
    Impossible = 1,

    /// <summary>The time was up first.</summary>
    Undecided = 2,
}
