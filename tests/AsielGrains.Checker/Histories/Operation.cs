namespace AsielGrains.Checker.Histories;

/// <summary>
/// One thing a client asked, repeats after a lost answer included: from the first sending to the last answer.
/// </summary>
public sealed class Operation
{
    public required string Client { get; init; }

    /// <summary>The number within the history.</summary>
    public required long Number { get; init; }

    /// <summary>The request id; copies that were sent on purpose share it.</summary>
    public required Guid Command { get; init; }

    public required OperationKind Kind { get; init; }

    /// <summary>The stream it is about; empty for a merge, whose person the client does not know.</summary>
    public required string Key { get; init; }

    public required CaseArguments Arguments { get; init; }

    /// <summary>The request id was used for something else before, on purpose.</summary>
    public bool Reuses { get; init; }

    /// <summary>Of a read: the version that its min_position stands for; 0 without one.</summary>
    public long MinVersion { get; init; }

    /// <summary>On the driver's one monotonic clock, before the first sending.</summary>
    public required long Invoked { get; init; }

    /// <summary>After the last answer; null while it is under way.</summary>
    public long? Returned { get; internal set; }

    /// <summary>How often it was sent; 1: the first answer counts.</summary>
    public int Attempts { get; internal set; } = 1;

    public Outcome? Outcome { get; internal set; }

    /// <summary>
    /// Refused, and no earlier sending can still have an effect.
    /// </summary>
    internal bool IsDefiniteRefusal => Outcome is Outcome.Refused && Attempts == 1;

    internal bool IsOpen => Outcome is null or Outcome.Unknown || (Outcome is Outcome.Refused && Attempts > 1);

    public override string ToString() =>
        $"{Kind} {Command:N} by {Client} on {Key}: {Outcome?.ToString() ?? "no answer"}";
}
