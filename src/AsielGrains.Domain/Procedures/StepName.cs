namespace AsielGrains.Domain.Procedures;

/// <summary>A step as the procedures speak of it.</summary>
/// <param name="Qualifier">What tells apart steps of one kind: the track, the kind of hearing, the outcome.</param>
public readonly record struct StepName(StepKind Kind, string? Qualifier = null)
{
    public override string ToString() => Qualifier is null ? $"{Kind}" : $"{Kind} ({Qualifier})";
}
