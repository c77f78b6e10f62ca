namespace AsielGrains.Checker.Checks;

/// <summary>Something that must not be.</summary>
/// <param name="Invariant">Which one is broken: I1 to I14, or <c>model</c>, <c>control</c>, <c>status</c>.</param>
/// <param name="Key">The stream or the place.</param>
/// <param name="What">One sentence.</param>
public sealed record Violation(string Invariant, string Key, string What)
{
    public override string ToString() => $"{Invariant} {Key}: {What}";
}
