namespace AsielGrains.Grains.Gvl;

/// <summary>The figures of the joint operation over a period, both days included.</summary>
/// <param name="CostCents">What is divided by the cost key.</param>
[GenerateSerializer, Immutable, Alias("gvl-shared-use-query")]
public sealed record SharedUseQuery(
    [property: Id(0)] DateOnly From,
    [property: Id(1)] DateOnly Through,
    [property: Id(2)] long CostCents);
