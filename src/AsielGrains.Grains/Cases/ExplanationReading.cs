using AsielGrains.Domain.Explanations;

namespace AsielGrains.Grains.Cases;

/// <summary>One case as it was read, with the way there.</summary>
[GenerateSerializer, Immutable, Alias("explanation-reading")]
public sealed record ExplanationReading(
    [property: Id(0)] CaseReading Reading, [property: Id(1)] CaseExplanation Explanation);
