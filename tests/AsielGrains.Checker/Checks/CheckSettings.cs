namespace AsielGrains.Checker.Checks;

/// <summary>How hard to look.</summary>
public sealed record CheckSettings
{
    /// <summary>
    /// True: every answer must fit what anybody had been told before. False where two activations of one grain are
    /// provoked: then an answer that stores nothing may be as old as its sender allows.
    /// </summary>
    public bool Strict { get; init; } = true;

    /// <summary>
    /// Figures of the flow that clients had before this moment of <see cref="Histories.History.Now"/> were recounted by
    /// an earlier check of the same history.
    /// </summary>
    public long FlowsSince { get; init; }

    /// <summary>Cases that the search is run on, as a control.</summary>
    public int ControlKeysMax { get; init; } = 100;

    /// <summary>Operations on one case up to which the search is tried.</summary>
    public int ControlOperationsMax { get; init; } = 200;

    /// <summary>Time for the search on one case.</summary>
    public TimeSpan ControlTimeMax { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time for the search on all cases together.</summary>
    public TimeSpan ControlTimeTotalMax { get; init; } = TimeSpan.FromSeconds(10);
}
