using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>One measure of supervision, and since when it is in force.</summary>
public readonly record struct MeasureInForce(SupervisionMeasure Measure, DateOnly Since)
{
    /// <summary>Whether it deprives of liberty; nothing else is in force beside such a measure.</summary>
    public bool Detains => Measure is SupervisionMeasure.Detention
        or SupervisionMeasure.AsylumDetention or SupervisionMeasure.BorderDetention;
}
