namespace AsielGrains.Checker.Models;

/// <summary>What the model says to a command: a next state, or known already, or a reason.</summary>
/// <param name="Next">The state after it; null when nothing is added.</param>
/// <param name="Refusal">The contract's reason code; null when it is not refused.</param>
sealed record ModelAnswer(ModelCase? Next, string? Refusal)
{
    public static readonly ModelAnswer Known = new(null, null);

    public bool IsKnown => Next is null && Refusal is null;
}
