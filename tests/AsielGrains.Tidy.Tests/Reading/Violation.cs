namespace AsielGrains.Tidy.Tests.Reading;

/// <summary>Where a rule is broken, in the form that editors jump to.</summary>
sealed record Violation(string Path, int Line, string What)
{
    public override string ToString() => $"{Path}:{Line}: {What}";
}
